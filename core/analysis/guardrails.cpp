#include "core/analysis/guardrails.h"

#include "core/evaluation/world.h"

#include <algorithm>
#include <array>

namespace rolewright::analysis {
namespace {

using evaluation::ActionName;
using evaluation::CompiledStatement;
using policy::Type;

/// No action names hold variables: what matching asks of a request is nothing.
const evaluation::Context& nothing()
{
    static const evaluation::Context context;
    return context;
}

/// True when the statement is about its actions whatever the resource and the request.
bool isUnconditional(const CompiledStatement& statement)
{
    const policy::Statement& source = statement.source();
    const bool everything = !source.hasResource || (!source.notResource && std::any_of(source.resources.begin(), source.resources.end(), [](const policy::Text& text) { return text.value == "*"; }));
    return everything && statement.conditions().empty();
}

bool mustAllow(Type type)
{
    return type == Type::serviceControl;  // RCPFullAWSAccess is attached everywhere: of RCPs only a Deny counts
}

const std::string& nameOf(const identity::OrganizationUnit& unit) { return unit.name.empty() ? unit.id : unit.name; }

/// From the root to this unit.
std::vector<const identity::OrganizationUnit*> pathTo(const identity::Organization& organization, std::string_view unit)
{
    std::vector<const identity::OrganizationUnit*> path;
    while (!unit.empty() && path.size() < organization.units.size()) {
        const auto found = std::find_if(organization.units.begin(), organization.units.end(), [&](const auto& one) { return one.id == unit; });
        if (found == organization.units.end())
            return {};
        path.insert(path.begin(), &*found);
        unit = found->parent;
    }
    return path;
}

}  // namespace

/// What the statements of one level that are about an action come to.
struct Guardrails::Verdict {
    bool denies = false;
    bool mayDeny = false;
    bool allows = false;
    bool mayAllow = false;

    void take(const CompiledStatement& statement)
    {
        const bool always = isUnconditional(statement);
        if (statement.denies())
            (always ? denies : mayDeny) = true;
        else
            (always ? allows : mayAllow) = true;
    }
    Reach reach(bool mustAllow) const
    {
        if (denies || (mustAllow && !allows && !mayAllow))
            return Reach::closed;
        return mayDeny || (mustAllow && !allows) ? Reach::partly : Reach::open;
    }
};

Guardrails::Guardrails(const identity::Snapshot& world, std::string_view target) : m_organization(world.organization())
{
    if (!m_organization)
        return;
    const auto member = std::find_if(m_organization->accounts.begin(), m_organization->accounts.end(), [&](const auto& one) { return one.account.text() == target; });
    const bool isAccount = member != m_organization->accounts.end();
    for (const identity::OrganizationUnit* unit : pathTo(*m_organization, isAccount ? std::string_view(member->unit) : target))
        add(unit->id, nameOf(*unit), unit->policies);
    if (isAccount) {
        const auto account = world.account(member->account);
        add(member->account.text(), account && !account->name.empty() ? account->name : member->account.text(), member->policies);
    }
    m_management = m_organization->managementAccount.text() == target;
    m_principals.binds = m_organization->serviceControlEnabled && !m_management && !m_principals.levels.empty();
    m_resources.binds = m_organization->resourceControlEnabled && !m_management && !m_resources.levels.empty();
}

void Guardrails::add(const std::string& target, const std::string& name, const std::vector<std::string>& ids)
{
    for (Side* side : {&m_principals, &m_resources}) {
        const Type type = side == &m_resources ? Type::resourceControl : Type::serviceControl;
        GuardrailLevel& level = side->levels.emplace_back(GuardrailLevel{target, name, {}});
        std::vector<Policy>& policies = side->policies.emplace_back();
        for (const std::string& id : ids) {
            const identity::OrganizationPolicy* policy = m_organization->policy(id);
            if (!policy || policy->type != type || !policy->document)
                continue;
            level.policies.push_back(id);
            policies.push_back({policy->document.get(), evaluation::compiled(policy->document)});
        }
    }
}

Guardrails::Verdict Guardrails::verdict(Type type, std::size_t level, const ActionName& action) const
{
    Verdict verdict;
    for (const Policy& policy : side(type).policies[level]) {
        for (const CompiledStatement& statement : policy.compiled->statements()) {
            if (statement.matchesAction(action, nothing()))
                verdict.take(statement);
        }
    }
    return verdict;
}

Reach Guardrails::reach(Type type, std::size_t level, const ActionName& action) const { return verdict(type, level, action).reach(mustAllow(type)); }

bool Guardrails::denies(Type type, std::size_t level, const ActionName& action) const { return verdict(type, level, action).denies; }

Reach Guardrails::reach(Type type, const ActionName& action) const
{
    Reach left = Reach::open;
    if (!side(type).binds || (type == Type::resourceControl && !reachesResources(action)))
        return left;
    for (std::size_t level = 0; level < side(type).levels.size() && left != Reach::closed; ++level)
        left = std::max(left, reach(type, level, action));
    return left;
}

Reach Guardrails::reach(const ActionName& action) const { return std::max(reach(Type::serviceControl, action), reach(Type::resourceControl, action)); }

GuardrailBasis Guardrails::basis(Type type, const ActionName& action) const
{
    GuardrailBasis basis;
    if (!side(type).binds || (type == Type::resourceControl && !reachesResources(action)))
        return basis;
    for (const std::vector<Policy>& policies : side(type).policies) {
        Verdict verdict;
        auto& hangsOn = basis.emplace_back();
        for (const Policy& policy : policies) {
            for (const CompiledStatement& statement : policy.compiled->statements()) {
                if (!statement.matchesAction(action, nothing()))
                    continue;
                verdict.take(statement);
                const bool decides = statement.denies() || (mustAllow(type) && !isUnconditional(statement));
                if (decides)
                    hangsOn.emplace_back(policy.document, statement.index());
            }
        }
        const Reach reach = verdict.reach(mustAllow(type));
        if (reach == Reach::closed)
            return {{}};
        if (verdict.allows)  // an Allow that hangs on something adds nothing to one that does not
            std::erase_if(hangsOn, [](const auto& one) { return one.first->statements()[one.second].effect == policy::Effect::allow; });
        if (hangsOn.empty())
            basis.pop_back();
        else
            std::sort(hangsOn.begin(), hangsOn.end());
    }
    std::sort(basis.begin(), basis.end());
    return basis;
}

std::vector<std::vector<const policy::Document*>> Guardrails::documents(Type type) const
{
    std::vector<std::vector<const policy::Document*>> all;
    if (!side(type).binds)
        return all;
    for (const std::vector<Policy>& policies : side(type).policies) {
        auto& level = all.emplace_back();
        for (const Policy& policy : policies)
            level.push_back(policy.document);
        std::sort(level.begin(), level.end());
        // A level that is just like the one above says nothing new.
        if (all.size() > 1 && all[all.size() - 2] == level)
            all.pop_back();
    }
    return all;
}

bool reachesResources(const ActionName& action)
{
    const catalogue::Service* service = catalogue::Catalogue::instance().service(action.service());
    return service && service->takesResourceControl();
}

std::vector<GuardrailSummary> summarise(const Guardrails& guardrails)
{
    constexpr std::size_t levels = 5;
    std::vector<GuardrailSummary> rows;
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::instance();
    for (const std::string_view prefix : catalogue.prefixes()) {
        const catalogue::Service* service = catalogue.service(prefix);
        std::array<GuardrailSummary, levels> ofLevels;
        for (const catalogue::Action& action : service->actions()) {
            GuardrailSummary& row = ofLevels[static_cast<std::size_t>(action.level)];
            const Reach reach = guardrails.reach(ActionName(std::string(prefix) + ":" + std::string(action.name)));
            ++(reach == Reach::open ? row.open : reach == Reach::partly ? row.partly : row.closed);
            if (reach != Reach::open)
                row.limited.emplace_back(action.name);
        }
        for (std::size_t level = 0; level < levels; ++level) {
            GuardrailSummary& row = ofLevels[level];
            if (row.open + row.partly + row.closed == 0)
                continue;
            row.service = prefix;
            row.level = static_cast<catalogue::AccessLevel>(level);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace rolewright::analysis
