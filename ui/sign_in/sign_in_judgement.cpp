#include "ui/sign_in/sign_in_judgement.h"

#include "core/service/practice_keys.h"
#include "core/service/rehearse.h"
#include "core/service/role_sessions.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignInJudgement)
};

constexpr const char* tagSession = "sts:TagSession";

bool isOffered(const identity::Person& person, const std::string& roleArn)
{
    return std::find(person.roles.begin(), person.roles.end(), roleArn) != person.roles.end();
}

void addRolesOf(const identity::Account& account, const identity::Person& person, SignInWay way, std::vector<SignInRole>& found)
{
    const std::vector<PracticeProvider> providers = practiceProviders(account, way);
    const bool saml = way == SignInWay::saml;
    const std::string action = actionOf(way);
    account.roles.forEach([&](const auto& role) {
        SignInRole one{identity::arnOf(account.id, *role), {}, {}, account.name, role->maxSessionSeconds.value_or(3600), true};
        one.offered = !saml || isOffered(person, one.roleArn);
        auto provider = std::find_if(providers.begin(), providers.end(), [&](const PracticeProvider& other) { return trusts(*role, other.arn, action); });
        const bool trusted = provider != providers.end();
        if (!trusted && !(saml && one.offered))
            return;
        if (!trusted)
            provider = providers.begin();
        if (provider != providers.end()) {
            one.providerArn = provider->arn;
            one.clientIds = provider->clientIds;
        }
        found.push_back(std::move(one));
    });
}

/// Roles that SAML offers and that are no more, or never were.
void addMissing(const identity::Snapshot& world, const identity::Person& person, std::vector<SignInRole>& found)
{
    for (const std::string& arn : person.roles) {
        if (std::any_of(found.begin(), found.end(), [&](const SignInRole& role) { return role.roleArn == arn; }))
            continue;
        const auto parsed = Arn::parse(arn);
        const auto id = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(Error{});
        const auto account = id ? world.account(*id) : nullptr;
        SignInRole role{arn, {}, {}, account ? account->name : parsed ? parsed->account : std::string(), 3600, true};
        if (account) {
            if (const auto providers = practiceProviders(*account, SignInWay::saml); !providers.empty())
                role.providerArn = providers.front().arn;
        }
        found.push_back(std::move(role));
    }
}

/// Why the call would be refused; empty when it would not.
QString whyRefused(const service::Explained& explained)
{
    if (explained.answer.ok())
        return {};
    const bool byPolicy = !explained.verdicts.empty() && explained.verdicts.back().explanation.decision.effect != evaluation::Effect::allowed;
    if (!byPolicy)
        return messageOf(explained.answer.error());
    const service::Verdict& last = explained.verdicts.back();
    return toQt(evaluation::sentence(last.explanation, last.action, last.resource));
}

/// Signs for one person, once for each provider and audience.
class Judge {
public:
    Judge(const SignInWorld& in, const identity::Person& person, SignInWay way) : m_in(in), m_person(person), m_way(way) {}

    SignInVerdict judge(const SignInRole& role)
    {
        SignInVerdict verdict;
        if (!role.clientIds.empty())
            verdict.clientId = role.clientIds.front();
        if (const QString missing = missingOf(role); !missing.isEmpty()) {
            verdict.why = missing;
            return verdict;
        }
        const std::vector<std::string> audiences = m_way == SignInWay::saml ? std::vector<std::string>{std::string()} : role.clientIds;
        for (const std::string& audience : audiences) {
            const QString why = ask(role, audience);
            if (verdict.why.isEmpty())
                verdict.why = why;
            if (why.isEmpty()) {
                return {true, {}, audience};
            }
        }
        return verdict;
    }

private:
    QString missingOf(const SignInRole& role) const
    {
        if (role.providerArn.empty())
            return Texts::tr("account %1 does not know the practice identity provider: connect it there").arg(toQt(role.accountName));
        if (!role.offered)
            return Texts::tr("the practice directory does not offer this role to %1").arg(toQt(m_person.userName));
        if (m_way == SignInWay::openIdConnect && role.clientIds.empty())
            return Texts::tr("the OpenID Connect provider has no audience: it takes no token");
        if (!service::findRole(*m_in.world, role.roleArn))
            return Texts::tr("there is no role with this ARN");
        return {};
    }

    QString ask(const SignInRole& role, const std::string& audience)
    {
        SignInChoice choice{m_person.userName, m_way, role.roleArn, role.providerArn, audience, m_in.sessionName.empty() ? sessionNameFor(m_person) : m_in.sessionName, service::shortestRoleSeconds};
        auto& proof = m_proofs[m_way == SignInWay::saml ? role.providerArn : audience];
        if (!proof)
            proof = service::handle(sts::Caller::anonymous(), signInCall(choice), *m_in.world, m_in.context, m_in.vault).answer;
        if (!proof->ok())
            return messageOf(proof->error());
        return whyRefused(service::explainCall(sts::Caller::anonymous(), assumeCall(choice, proofIn(**proof)), *m_in.world, m_in.context));
    }

    const SignInWorld& m_in;
    const identity::Person& m_person;
    SignInWay m_way;
    std::map<std::string, std::optional<Result<json::Object>>> m_proofs;
};

/// The edit of the role's trust policy that names the provider for the actions it is not named for yet; nothing when it is named for all of them.
std::optional<service::Operation> trustEdit(const identity::Snapshot& world, const identity::Person& person, SignInWay way, const SignInRole& role)
{
    const auto row = service::findRole(world, role.roleArn);
    if (!row || !row->trust || role.providerArn.empty() || (way == SignInWay::openIdConnect && role.clientIds.empty()))
        return std::nullopt;
    std::vector<std::string> wanted;
    if (!trusts(*row, role.providerArn, actionOf(way)))
        wanted.push_back(actionOf(way));
    if (!person.attributes.empty() && !trusts(*row, role.providerArn, tagSession))
        wanted.emplace_back(tagSession);
    if (wanted.empty())
        return std::nullopt;
    const std::string audience = role.clientIds.empty() ? std::string() : role.clientIds.front();
    const auto text = policy::addStatement(*row->trust, trustStatement(way, role.providerArn, audience, std::move(wanted)));
    if (!text)
        return std::nullopt;
    return iamCall("UpdateAssumeRolePolicy", {{"RoleName", row->name}, {"PolicyDocument", *text}});
}

/// Whether the mender may make the edit, and the person is let in afterwards.
bool helps(const SignInWorld& in, const identity::Person& person, SignInWay way, const SignInRole& role, const sts::Caller& mender, const service::Operation& edit)
{
    service::Rehearsal rehearsal = service::rehearse(*in.world, mender, {edit}, in.context, in.vault);
    if (rehearsal.failed)
        return false;
    const auto after = std::make_shared<const identity::Snapshot>(std::move(rehearsal.world));
    const auto now = after->people().find(person.userName);
    if (!now)
        return false;
    SignInRole again = role;
    again.offered = way != SignInWay::saml || isOffered(*now, role.roleArn);
    return judgeSignIns({after, in.context, in.vault, in.sessionName}, *now, way, {again}, [] { return false; }).front().can;
}

}  // namespace

std::string sessionNameFor(const identity::Person& person)
{
    return person.userName.size() >= service::rules::sessionName.least ? person.userName : person.userName + "-practice";
}

std::string roleNameOf(const std::string& roleArn) { return roleArn.substr(roleArn.rfind('/') + 1); }

std::vector<SignInRole> signInRoles(const identity::Snapshot& world, const identity::Person& person, SignInWay way)
{
    std::vector<SignInRole> found;
    for (const identity::AccountPtr& account : world.accounts())
        addRolesOf(*account, person, way, found);
    if (way == SignInWay::saml)
        addMissing(world, person, found);
    std::stable_sort(found.begin(), found.end(), [](const SignInRole& a, const SignInRole& b) {
        return std::tuple(!a.offered, a.accountName, roleNameOf(a.roleArn)) < std::tuple(!b.offered, b.accountName, roleNameOf(b.roleArn));
    });
    return found;
}

service::Operation signInCall(const SignInChoice& choice)
{
    service::Operation call{"practice", "SignIn", {{"UserName", choice.userName}}};
    if (choice.way == SignInWay::saml) {
        call.parameters["Protocol"] = "SAML";
        call.parameters["ProviderArn"] = choice.providerArn;
        call.parameters["RoleSessionName"] = choice.sessionName;
    } else {
        call.parameters["Protocol"] = "OIDC";
        call.parameters["ClientId"] = choice.clientId;
    }
    return call;
}

service::Operation assumeCall(const SignInChoice& choice, const std::string& proof)
{
    if (choice.way == SignInWay::saml)
        return {"sts", "AssumeRoleWithSAML", {{"RoleArn", choice.roleArn}, {"PrincipalArn", choice.providerArn}, {"SAMLAssertion", proof}, {"DurationSeconds", choice.seconds}}};
    return {"sts", "AssumeRoleWithWebIdentity",
            {{"RoleArn", choice.roleArn}, {"RoleSessionName", choice.sessionName}, {"WebIdentityToken", proof}, {"DurationSeconds", choice.seconds}}};
}

std::string proofIn(const json::Object& answer)
{
    const std::string response = json::stringOr(answer, "SAMLResponse");
    return response.empty() ? json::stringOr(answer, "IdToken") : response;
}

std::vector<SignInVerdict> judgeSignIns(const SignInWorld& in, const identity::Person& person, SignInWay way, const std::vector<SignInRole>& roles,
                                        const std::function<bool()>& cancelled)
{
    std::vector<SignInVerdict> verdicts(roles.size());
    // Without keys nothing that is signed could fit what the accounts know; and making keys takes long.
    const bool keys = in.vault.secretOf(service::practiceKeysName).has_value();
    Judge judge(in, person, way);
    for (std::size_t i = 0; i < roles.size() && !cancelled(); ++i) {
        if (keys)
            verdicts[i] = judge.judge(roles[i]);
        else
            verdicts[i].why = Texts::tr("the practice identity provider has no keys yet: connect it first");
    }
    return verdicts;
}

std::optional<Remedy> remedyForSignIn(const SignInWorld& in, const identity::Person& person, SignInWay way, const SignInRole& role, const sts::Caller& mender)
{
    const QString name = toQt(roleNameOf(role.roleArn));
    const auto arn = Arn::parse(role.roleArn);
    if (way == SignInWay::saml && !role.offered) {
        std::vector<std::string> roles = person.roles;
        roles.push_back(role.roleArn);
        const service::Operation offer{"practice", "UpdatePerson", {{"UserName", person.userName}, {"Roles", roles}}};
        if (helps(in, person, way, role, mender, offer))
            return Remedy{Texts::tr("Offer %1 to %2").arg(name, toQt(person.userName)), {{mender, offer}}};
    }
    const AccountId& own = mender.session ? mender.session->account : mender.account;
    const auto edit = arn && arn->account == own.text() ? trustEdit(*in.world, person, way, role) : std::nullopt;
    if (!edit || !helps(in, person, way, role, mender, *edit))
        return std::nullopt;
    return Remedy{Texts::tr("Let %1 trust the practice provider").arg(name), {{mender, *edit}}};
}

}  // namespace rolewright::ui
