#include "core/evaluation/compiled.h"

#include "core/base/text.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/public_access.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

std::uint64_t bitOf(std::string_view service)
{
    // FNV's low bits are weak on short words; fold the high ones in.
    const std::uint64_t hash = hashIgnoringCase(service);
    return std::uint64_t{1} << ((hash ^ (hash >> 32)) % 64);
}

constexpr std::uint64_t allServices = ~std::uint64_t{0};

}  // namespace

ActionName::ActionName(std::string_view action)
{
    if (action.size() <= sizeof m_buffer) {
        std::transform(action.begin(), action.end(), m_buffer, [](char c) { return text::lower(c); });
        m_text = std::string_view(m_buffer, action.size());
    } else {
        m_long = text::lower(action);
        m_text = m_long;
    }
    const std::size_t colon = m_text.find(':');
    m_service = m_text.substr(0, colon);
    m_name = colon == std::string_view::npos ? std::string_view() : m_text.substr(colon + 1);
    m_hash = hashIgnoringCase(m_text);
    m_serviceBit = bitOf(m_service);
}

ActionSet::ActionSet(const std::vector<policy::Text>& actions)
{
    for (const policy::Text& action : actions) {
        const std::string text = text::lower(action.value);
        const std::size_t colon = text.find(':');
        if (text.find_first_of("*?") == std::string::npos) {
            m_exact.push_back({hashIgnoringCase(text), text});
            m_services |= bitOf(std::string_view(text).substr(0, colon));
        } else if (text == "*") {
            m_everything = true;
            m_services = allServices;
        } else if (colon != std::string::npos) {
            const std::string service = text.substr(0, colon);
            Wild wild{Pattern::read(service, {}), Pattern::read(text.substr(colon + 1), {}), {}};
            if (!wild.service.hasWildcards()) {
                wild.literalService = service;
            }
            m_services |= wild.literalService.empty() ? allServices : bitOf(service);
            m_wild.push_back(std::move(wild));
        }
        // A pattern without a service prefix is no action's: AWS refuses it on saving.
    }
    std::sort(m_exact.begin(), m_exact.end(), [](const Exact& a, const Exact& b) { return a.hash < b.hash; });
}

bool ActionSet::matches(const ActionName& action) const
{
    if (m_everything) {
        return true;
    }
    static const Context none;
    if (!m_exact.empty()) {
        auto at = std::lower_bound(m_exact.begin(), m_exact.end(), action.hash(), [](const Exact& e, std::uint64_t hash) { return e.hash < hash; });
        for (; at != m_exact.end() && at->hash == action.hash(); ++at) {
            if (at->text == action.text()) {
                return true;
            }
        }
    }
    return std::any_of(m_wild.begin(), m_wild.end(), [&](const Wild& wild) {
        const bool service = wild.literalService.empty() ? wild.service.matches(action.service(), none) == Match::yes
                                                         : wild.literalService == action.service();
        return service && wild.name.matches(action.name(), none) == Match::yes;
    });
}

CompiledStatement::CompiledStatement(const policy::Statement& statement, std::size_t index, bool variables,
                                     const std::map<std::string, std::string>* bindings)
    : m_source(&statement), m_index(index), m_actions(statement.actions), m_principals(statement, bindings)
{
    m_services = statement.notAction ? allServices : m_actions.services();
    m_resources.reserve(statement.resources.size());
    for (const policy::Text& resource : statement.resources) {
        m_resources.emplace_back(resource.value, variables);
    }
    m_conditions.reserve(statement.conditions.size());
    for (const policy::ConditionRow& row : statement.conditions) {
        m_conditions.emplace_back(row, variables);
    }
}

Match CompiledStatement::matchesResource(const ResourceName& resource, const Context& context, ShortArns shortArns) const
{
    if (!m_source->hasResource) {
        return Match::yes;
    }
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

PrincipalMatch CompiledStatement::matchesPrincipal(const Caller& caller, bool hasBoundary) const
{
    if (!m_source->hasPrincipal) {
        return PrincipalMatch::notApplicable;
    }
    if (!m_source->notPrincipal) {
        return m_principals.match(caller, denies());
    }
    const bool excepted = denies() ? m_principals.spares(caller, hasBoundary) : m_principals.leavesOut(caller);
    return excepted ? PrincipalMatch::none : PrincipalMatch::wildcard;
}

std::string_view CompiledStatement::misplacement(const PolicyKind& kind) const
{
    if (kind.hasPrincipals != m_source->hasPrincipal) {
        return kind.hasPrincipals ? "statement without a principal in a policy that needs one" : "principal in a policy that takes none";
    }
    if (kind.trust && m_source->notPrincipal) {
        return "NotPrincipal in a trust policy";
    }
    if (!kind.hasPrincipals && !m_source->hasResource) {
        return "statement without a resource";
    }
    return {};
}

CompiledPolicy::CompiledPolicy(policy::DocumentPtr document, const std::map<std::string, std::string>* bindings) : m_document(std::move(document))
{
    const bool variables = m_document->version() == policy::Version::v2012_10_17;
    const std::vector<policy::Statement>& statements = m_document->statements();
    m_statements.reserve(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        m_statements.emplace_back(statements[i], i, variables, bindings);
        m_services |= m_statements.back().services();
    }
    m_isPublic = isPublicBucketPolicy(*m_document);
}

CompiledPtr compile(policy::DocumentPtr document, const std::map<std::string, std::string>* bindings)
{
    return std::make_shared<const CompiledPolicy>(std::move(document), bindings);
}

}  // namespace rolewright::evaluation
