#include "core/evaluation/compiled.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/public_access.h"

#include <atomic>
#include <algorithm>

namespace rolewright::evaluation {

namespace {

std::uint64_t nextNumber()
{
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

}  // namespace

CompiledStatement::CompiledStatement(const policy::Statement& statement, std::size_t index, bool variables,
                                     const std::map<std::string, std::string>* bindings)
    : m_source(&statement), m_index(index), m_denies(statement.effect == policy::Effect::deny), m_notAction(statement.notAction || statement.actions.empty()),
      m_hasResource(!statement.resources.empty()), m_hasPrincipal(statement.hasPrincipal && !statement.notPrincipal),
      m_isWhole(!statement.actions.empty() && statement.hasResource == m_hasResource && statement.hasPrincipal != statement.principals.empty()),
      m_actions(statement.actions), m_principals(statement, bindings)
{
    m_services = m_notAction ? allServices : m_actions.services();
    m_resources.reserve(statement.resources.size());
    for (const policy::Text& resource : statement.resources) {
        m_resources.emplace_back(resource.value, variables);
    }
    m_anyResource = !m_hasResource || (!statement.notResource && std::any_of(m_resources.begin(), m_resources.end(), [](const ResourcePattern& pattern) {
        return pattern.isEverything();
    }));
    m_conditions.reserve(statement.conditions.size());
    for (const policy::ConditionRow& row : statement.conditions) {
        m_conditions.emplace_back(row, variables);
    }
}

Match CompiledStatement::matchesListed(const ResourceName& resource, const Context& context, ShortArns shortArns) const
{
    bool unresolved = false;
    for (const ResourcePattern& pattern : m_resources) {
        const Match match = pattern.matches(resource, context, shortArns);
        if (match == Match::yes) {
            return m_source->notResource ? Match::no : Match::yes;
        }
        unresolved = unresolved || match == Match::unresolved;
    }
    if (m_source->notResource) {
        return Match::yes;
    }
    return unresolved ? Match::unresolved : Match::no;
}

bool CompiledStatement::overlapsResource(std::string_view resource, const Context& context, ShortArns shortArns) const
{
    if (!m_hasResource) {
        return true;
    }
    if (m_source->notResource) {
        // What is listed must leave some of them over: no single entry may cover them all.
        return matchesResource(ResourceName(resource), context, shortArns) == Match::yes;
    }
    return std::any_of(m_resources.begin(), m_resources.end(),
                       [&](const ResourcePattern& pattern) { return pattern.overlaps(resource, context, shortArns); });
}

PrincipalMatch CompiledStatement::matchesPrincipal(const Caller& caller, bool hasBoundary) const
{
    if (m_source->principals.empty()) {
        return PrincipalMatch::notApplicable;
    }
    if (!m_source->notPrincipal) {
        return m_principals.match(caller, denies());
    }
    const bool excepted = denies() ? m_principals.spares(caller, hasBoundary) : m_principals.leavesOut(caller);
    return excepted ? PrincipalMatch::none : PrincipalMatch::wildcard;
}

Phrase::Source CompiledStatement::misplacement(const PolicyKind& kind) const
{
    if (m_source->actions.empty()) {
        return Phrase::tr("statement without an action");
    }
    if (kind.hasPrincipals != m_source->hasPrincipal) {
        return kind.hasPrincipals ? Phrase::tr("statement without a principal in a policy that needs one") : Phrase::tr("principal in a policy that takes none");
    }
    if (m_source->notPrincipal && (kind.trust || kind.layer == Layer::resourceControl)) {
        return kind.trust ? Phrase::tr("NotPrincipal in a trust policy") : Phrase::tr("NotPrincipal in a resource control policy");
    }
    if (kind.hasPrincipals && m_source->principals.empty()) {
        return Phrase::tr("statement that lists no principal");
    }
    return m_hasResource || (kind.hasPrincipals && !m_source->hasResource) ? Phrase::Source() : Phrase::tr("statement without a resource");
}

ActionMemo& ActionMemo::ofThread()
{
    thread_local ActionMemo memo;
    return memo;
}

std::uint64_t CompiledPolicy::look(const ActionName& action, ActionMemo::Entry& entry) const
{
    const Context none;  // actions hold no variables
    std::uint64_t found = 0;
    for (const CompiledStatement& statement : m_statements) {
        const bool fits = (statement.services() & action.serviceBit()) != 0 && statement.matchesAction(action, none);
        found |= std::uint64_t{fits} << statement.index();
    }
    if (action.text().size() <= ActionMemo::Entry::longest) {
        entry.policy = m_number;
        entry.statements = found;
        entry.size = action.text().size();
        action.text().copy(entry.action, entry.size);
    }
    return found;
}

CompiledPolicy::CompiledPolicy(const policy::Document& document, const std::map<std::string, std::string>* bindings) : m_number(nextNumber()), m_document(&document)
{
    const bool variables = m_document->version() == policy::Version::v2012_10_17;
    const std::vector<policy::Statement>& statements = m_document->statements();
    m_statements.reserve(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        m_statements.emplace_back(statements[i], i, variables, bindings);
        m_services |= m_statements.back().services();
        m_conditionCount += m_statements.back().conditions().size();
    }
    m_isPublic = isPublicBucketPolicy(*m_document);
}

CompiledPtr compile(policy::DocumentPtr document, const std::map<std::string, std::string>* bindings)
{
    struct Both {
        policy::DocumentPtr document;
        CompiledPolicy policy;
    };
    const policy::Document& source = *document;
    const auto both = std::make_shared<const Both>(Both{std::move(document), CompiledPolicy(source, bindings)});
    return {both, &both->policy};
}

}  // namespace rolewright::evaluation
