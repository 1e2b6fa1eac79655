#include "core/analysis/trust_parties.h"

#include "core/analysis/asker.h"
#include "core/policy/trust_grant.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

/// What an account outside is taken to allow its own people.
const evaluation::NamedPolicy& allowedElsewhere()
{
    static const evaluation::NamedPolicy policy{
        "the other account's policies", evaluation::compile(policy::Document::parse(policy::newIdentityPolicy(policy::Effect::allow, {"sts:*"}, {"*"})).value())};
    return policy;
}

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
            addStranger({arn->resource.starts_with("role/") ? PartyKind::roleOutside : PartyKind::userOutside, text}, text, *id);
    }

    /// Somebody of an account that neither the world nor the policy knows.
    void addAnyoneElse()
    {
        for (unsigned long digits = 900'000'000'000; digits < 900'000'000'100; ++digits) {
            const AccountId id = AccountId::parse(std::to_string(digits)).value();
            if (!m_world.account(id) && !has(PartyKind::accountOutside, id.text()))
                return addStranger({PartyKind::anyoneElse, {}}, iamArn(id, "user", "/", "somebody"), id);
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
        sts::Caller person;
        person.kind = sts::CallerKind::federated;
        person.provider = person.providerName = principal.value.value;
        person.name = "somebody";
        person.bySaml = !policy::tokenProviderOf(principal);
        if (const auto arn = Arn::parse(principal.value.value)) {
            if (const auto id = AccountId::parse(arn->account))
                person.account = *id;
        }
        put({{PartyKind::person, principal.value.value}, std::string(policy::assumeActionOf(principal)), service::prepareCaller(m_world, person, m_context)});
    }

    void addAccount(const AccountId& id)
    {
        if (!m_world.account(id))
            addStranger({PartyKind::accountOutside, id.text()}, iamArn(id, "user", "/", "somebody"), id);
    }

    void addSession(const Arn& arn, const AccountId& id, const std::string& text)
    {
        if (!m_world.account(id))
            return addStranger({PartyKind::session, text}, text, id);
        if (const auto asker = findAsker(m_world, {}, text, m_context.now); asker && arn.resource.starts_with("assumed-role/"))
            put({{PartyKind::session, text}, "sts:AssumeRole", prepareAsker(m_world, *asker, m_context)});
    }

    void addStranger(Party party, const std::string& text, const AccountId& id)
    {
        ReadyParty stranger{std::move(party), "sts:AssumeRole", service::prepareCaller(m_world, sts::Caller::anonymous(), m_context)};
        const Arn arn = *Arn::parse(text);
        const bool role = arn.resource.starts_with("role/") || arn.resource.starts_with("assumed-role/");
        const std::string name = arn.resource.substr(arn.resource.rfind('/') + 1);
        evaluation::Caller& caller = stranger.asker.request.caller;
        caller.type = role ? evaluation::CallerType::roleSession : evaluation::CallerType::user;
        caller.account = id.text();
        caller.arn = caller.principalArn = text;
        if (arn.service == "sts") {
            const std::string path = arn.resource.substr(0, arn.resource.rfind('/'));
            caller.principalArn = iamArn(id, "role", "/", path.substr(path.find('/') + 1));
            caller.sessionName = name;
        } else if (role) {
            caller.arn = assumedRoleArn(id, name, "session");
            caller.sessionName = "session";
        }
        evaluation::Context& keys = stranger.asker.request.context;
        keys.set("aws:PrincipalType", std::string(role ? "AssumedRole" : "User"));
        keys.set("aws:PrincipalArn", caller.principalArn);
        keys.set("aws:PrincipalAccount", caller.account);
        keys.remove("aws:userid");
        if (role)
            keys.set("aws:MultiFactorAuthPresent", std::string("false"));
        else
            keys.set("aws:username", name);
        stranger.asker.policies.identity = {allowedElsewhere()};
        put(std::move(stranger));
    }

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
