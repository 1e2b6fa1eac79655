#include "core/analysis/trust_comparison.h"

#include "core/analysis/trust_parties.h"
#include "core/identity/bindings.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

constexpr std::size_t betweenReports = 256;

identity::Snapshot withRole(const identity::Snapshot& world, const AccountId& account, identity::Role role)
{
    identity::Editor editor(world);
    editor.put(account, std::move(role));
    return editor.snapshot();
}

bool asksMore(const Standing& before, const Standing& after)
{
    return std::any_of(after.needs.begin(), after.needs.end(),
                       [&](const policy::ConditionForm& need) { return std::find(before.needs.begin(), before.needs.end(), need) == before.needs.end(); });
}

Turn turnOf(const Standing& before, const Standing& after)
{
    if (before.can != after.can)
        return after.can ? Turn::gains : Turn::loses;
    return asksMore(before, after) ? Turn::needsMore : Turn::needsLess;
}

class Comparison {
public:
    Comparison(const identity::Snapshot& world, const TrustProposal& proposal, const service::CallContext& context)
        : m_context(context), m_before(withRole(world, proposal.account, proposal.role)), m_after(withRole(world, proposal.account, changed(world, proposal))),
          m_role(identity::arnOf(proposal.account, proposal.role)), m_doorBefore(m_before, m_role), m_doorAfter(m_after, m_role)
    {
        m_outsiders = outsidersOf(world, {proposal.role.trust, proposal.after}, context);
    }

    TrustComparison run(const KeepComparing& keepOn)
    {
        std::size_t all = m_outsiders.size();
        for (const identity::AccountPtr& account : m_before.accounts())
            all += account->users.size() + account->roles.size();
        const auto goOn = [&] { return m_result.asked % betweenReports != 0 || keepOn(m_result.asked, all); };
        for (const ReadyParty& party : m_outsiders)
            judge(party);
        bool going = keepOn(m_result.asked, all);
        for (const identity::AccountPtr& account : m_before.accounts()) {
            const auto each = [&](const auto& row, auto&& ready) {
                if (going) {
                    judge(ready(m_before, account->id, *row, m_context));
                    going = goOn();
                }
            };
            account->users.forEach([&](const auto& user) { each(user, readyUser); });
            account->roles.forEach([&](const auto& role) { each(role, readyRole); });
        }
        m_result.complete = going;
        return std::move(m_result);
    }

private:
    static identity::Role changed(const identity::Snapshot& world, const TrustProposal& proposal)
    {
        identity::Role role = proposal.role;
        role.trust = proposal.after;
        // A role may trust itself: it is looked for in the world that has it.
        role.trustBindings = role.trust ? identity::bindPrincipals(withRole(world, proposal.account, proposal.role), *role.trust).byArn : decltype(role.trustBindings)();
        return role;
    }

    void judge(const ReadyParty& party)
    {
        ++m_result.asked;
        TrustChange change{Turn::gains, party.party, m_doorBefore.ask(party.asker, party.action), m_doorAfter.ask(party.asker, party.action)};
        m_result.letInAfter += change.after.can ? 1 : 0;
        if (change.before.sameAs(change.after))
            return;
        change.turn = turnOf(change.before, change.after);
        const std::size_t turn = static_cast<std::size_t>(change.turn);
        if (++m_result.counts[turn] > TrustComparison::mostChanges / turnCount)
            return;
        if (!change.before.can)
            change.before = m_doorBefore.explain(party.asker, party.action);
        if (!change.after.can)
            change.after = m_doorAfter.explain(party.asker, party.action);
        m_result.changes.push_back(std::move(change));
    }

    const service::CallContext& m_context;
    identity::Snapshot m_before;
    identity::Snapshot m_after;
    std::string m_role;
    AssumeDoor m_doorBefore;
    AssumeDoor m_doorAfter;
    std::vector<ReadyParty> m_outsiders;
    TrustComparison m_result;
};

}  // namespace

TrustComparison compareTrust(const identity::Snapshot& world, const TrustProposal& proposal, const service::CallContext& context, const KeepComparing& keepOn)
{
    return Comparison(world, proposal, context).run(keepOn);
}

}  // namespace rolewright::analysis
