#include "core/analysis/trust_parties.h"

#include "core/analysis/asker.h"
#include "core/analysis/stranger.h"
#include "core/policy/trust_grant.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

class Outsiders {
public:
    Outsiders(const identity::Snapshot& world, const service::CallContext& context) : m_world(world), m_context(context) {}

    void add(const policy::PrincipalEntry& principal)
    {
        const std::string& text = principal.value.value;
        if (principal.kind == "Service")
            return put({{PartyKind::service, text}, "sts:AssumeRole", service::prepareCaller(m_world, sts::Caller::service(text, {}, {}), m_context)});
        if (principal.kind == "Federated")
            return addPerson(principal);
        if (const auto id = AccountId::parse(text))
            return addAccount(*id);
        const auto arn = Arn::parse(text);
        const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(arn.error());
        if (!id)
            return;
        if (arn->resource == "root")
            return addAccount(*id);
        if (arn->service == "sts")
            return addSession(*arn, *id, text);
        if (!m_world.account(*id))
            addStranger({arn->resource.starts_with("role/") ? PartyKind::roleOutside : PartyKind::userOutside, text}, text);
    }

    /// Somebody of an account that neither the world nor the policy knows.
    void addAnyoneElse()
    {
        for (unsigned long digits = 900'000'000'000; digits < 900'000'000'100; ++digits) {
            const AccountId id = AccountId::parse(std::to_string(digits)).value();
            if (!m_world.account(id) && !has(PartyKind::accountOutside, id.text()))
                return addStranger({PartyKind::anyoneElse, {}}, iamArn(id, "user", "/", "somebody"));
        }
    }

    std::vector<ReadyParty> parties;

private:
    bool has(PartyKind kind, const std::string& name) const
    {
        return std::any_of(parties.begin(), parties.end(), [&](const ReadyParty& known) { return known.party.kind == kind && known.party.name == name; });
    }

    void put(ReadyParty party)
    {
        if (!has(party.party.kind, party.party.name))
            parties.push_back(std::move(party));
    }

    void addPerson(const policy::PrincipalEntry& principal)
    {
        put({{PartyKind::person, principal.value.value}, std::string(policy::assumeActionOf(principal)),
             service::prepareCaller(m_world, personOf(principal.value.value), m_context)});
    }

    void addAccount(const AccountId& id)
    {
        if (!m_world.account(id))
            addStranger({PartyKind::accountOutside, id.text()}, iamArn(id, "user", "/", "somebody"));
    }

    void addSession(const Arn& arn, const AccountId& id, const std::string& text)
    {
        if (!m_world.account(id))
            return addStranger({PartyKind::session, text}, text);
        if (const auto asker = findAsker(m_world, {}, text, m_context.now); asker && arn.resource.starts_with("assumed-role/"))
            put({{PartyKind::session, text}, "sts:AssumeRole", prepareAsker(m_world, *asker, m_context)});
    }

    void addStranger(Party party, const std::string& text) { put({std::move(party), "sts:AssumeRole", prepareStranger(m_world, text, m_context)}); }

    const identity::Snapshot& m_world;
    const service::CallContext& m_context;
};

ReadyParty ready(Party party, const identity::Snapshot& world, const service::CallContext& context)
{
    const auto asker = findAsker(world, {}, party.name, context.now);
    ReadyParty made{std::move(party), "sts:AssumeRole", {}};
    if (asker)
        made.asker = prepareAsker(world, *asker, context);
    return made;
}

}  // namespace

std::vector<ReadyParty> outsidersOf(const identity::Snapshot& world, const std::vector<policy::DocumentPtr>& documents, const service::CallContext& context)
{
    Outsiders outsiders(world, context);
    for (const policy::DocumentPtr& document : documents) {
        if (!document)
            continue;
        for (const policy::Statement& statement : document->statements()) {
            for (const policy::PrincipalEntry& principal : statement.principals)
                outsiders.add(principal);
        }
    }
    outsiders.addAnyoneElse();
    return std::move(outsiders.parties);
}

ReadyParty readyUser(const identity::Snapshot& world, const AccountId& account, const identity::User& user, const service::CallContext& context)
{
    return ready({PartyKind::user, identity::arnOf(account, user)}, world, context);
}

ReadyParty readyRole(const identity::Snapshot& world, const AccountId& account, const identity::Role& role, const service::CallContext& context)
{
    return ready({PartyKind::role, identity::arnOf(account, role)}, world, context);
}

}  // namespace rolewright::analysis
