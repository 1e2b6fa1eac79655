#include "ui/sign_in/connect_plan.h"

#include "core/federation/practice_identity_provider.h"
#include "core/service/rules.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/text_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectPlan)
};

/// Makes the plan part by part.
class Planner {
public:
    Planner(const identity::Snapshot& world, const ConnectWish& wish, const PracticeFacts& facts) : m_world(world), m_wish(wish), m_facts(facts), m_account(world.account(wish.account)) {}

    ConnectPlan plan()
    {
        if (!m_account) {
            m_plan.problems += Texts::tr("There is no account to connect.");
            return m_plan;
        }
        if (!m_wish.saml && !m_wish.openIdConnect)
            m_plan.problems += Texts::tr("Choose SAML, OpenID Connect or both.");
        if (m_wish.saml)
            planSaml();
        if (m_wish.openIdConnect)
            planOpenIdConnect();
        if (m_wish.role)
            planRole();
        return m_plan;
    }

private:
    void add(const QString& words, service::Operation operation) { m_plan.steps.push_back({words, std::move(operation)}); }

    void planSaml()
    {
        const auto known = practiceProviders(*m_account, SignInWay::saml);
        if (!known.empty()) {
            m_saml = known.front().arn;
            if (known.front().content == m_facts.metadata)
                m_plan.there += Texts::tr("SAML provider %1").arg(toQt(known.front().name));
            else
                add(Texts::tr("Give the SAML provider %1 the metadata of now").arg(toQt(known.front().name)),
                    iamCall("UpdateSAMLProvider", {{"SAMLProviderArn", m_saml}, {"SAMLMetadataDocument", m_facts.metadata}}));
            return;
        }
        if (m_wish.samlName.empty())
            m_plan.problems += Texts::tr("The SAML provider needs a name.");
        else if (m_account->samlProviders.find(m_wish.samlName))
            m_plan.problems += Texts::tr("There is a SAML provider %1 already, and it is not the practice one: choose another name.").arg(toQt(m_wish.samlName));
        m_saml = iamArn(m_wish.account, "saml-provider", "/", m_wish.samlName);
        add(Texts::tr("Create the SAML provider %1 from the metadata of the practice identity provider").arg(toQt(m_wish.samlName)),
            iamCall("CreateSAMLProvider", {{"Name", m_wish.samlName}, {"SAMLMetadataDocument", m_facts.metadata}}));
    }

    void planOpenIdConnect()
    {
        if (m_wish.audience.empty())
            m_plan.problems += Texts::tr("OpenID Connect needs an audience: the name that tokens are made out to.");
        const auto known = practiceProviders(*m_account, SignInWay::openIdConnect);
        const QString audience = toQt(m_wish.audience);
        const QString issuer = toQt(federation::practiceIssuer);
        m_openIdConnect = iamArn(m_wish.account, "oidc-provider", "/", federation::practiceHost);
        if (known.empty()) {
            add(Texts::tr("Create the OpenID Connect provider %1 for the audience %2").arg(issuer, audience),
                iamCall("CreateOpenIDConnectProvider", {{"Url", federation::practiceIssuer}, {"ClientIDList", {m_wish.audience}}}));
            return;
        }
        const std::vector<std::string>& audiences = known.front().clientIds;
        if (std::find(audiences.begin(), audiences.end(), m_wish.audience) == audiences.end())
            add(Texts::tr("Let the OpenID Connect provider take tokens for the audience %1 as well").arg(audience),
                iamCall("AddClientIDToOpenIDConnectProvider", {{"OpenIDConnectProviderArn", m_openIdConnect}, {"ClientID", m_wish.audience}}));
        else
            m_plan.there += Texts::tr("OpenID Connect provider %1 with the audience %2").arg(issuer, audience);
        if (known.front().content != m_facts.keys)
            add(Texts::tr("Give the OpenID Connect provider the keys of now"),
                {"practice", "PutProviderKeys", {{"OpenIDConnectProviderArn", m_openIdConnect}, {"Keys", m_facts.keys}}});
    }

    /// The statements that the role's trust policy does not have yet.
    std::vector<policy::StatementForm> statements(const identity::Role* role) const
    {
        std::vector<policy::StatementForm> wanted;
        const auto want = [&](SignInWay way, const std::string& provider) {
            std::vector<std::string> actions;
            for (const std::string& action : {actionOf(way), std::string("sts:TagSession")}) {
                if (!role || !trusts(*role, provider, action))
                    actions.push_back(action);
            }
            if (!actions.empty())
                wanted.push_back(trustStatement(way, provider, m_wish.audience, std::move(actions)));
        };
        if (m_wish.saml)
            want(SignInWay::saml, m_saml);
        if (m_wish.openIdConnect)
            want(SignInWay::openIdConnect, m_openIdConnect);
        return wanted;
    }

    void planRole()
    {
        const QString name = toQt(m_wish.roleName);
        if (const QString wrong = complaint(name, service::rules::userName); !wrong.isEmpty()) {
            m_plan.problems += Texts::tr("Role: %1").arg(wrong);
            return;
        }
        const auto role = m_account->roles.find(m_wish.roleName);
        m_plan.roleArn = role ? identity::arnOf(m_wish.account, *role) : iamArn(m_wish.account, "role", "/", m_wish.roleName);
        const std::vector<policy::StatementForm> wanted = statements(role.get());
        if (!role && !wanted.empty())
            add(Texts::tr("Create the role %1, which people of the practice directory may have; it may do nothing until it is given policies").arg(name),
                iamCall("CreateRole", {{"RoleName", m_wish.roleName}, {"AssumeRolePolicyDocument", policy::newPolicy(wanted)}, {"Description", "For people of the practice identity provider"}}));
        else if (role && wanted.empty())
            m_plan.there += Texts::tr("Role %1, which trusts it").arg(name);
        else if (role)
            extendTrust(*role, wanted);
        if (m_wish.saml)
            offer();
    }

    void extendTrust(const identity::Role& role, const std::vector<policy::StatementForm>& wanted)
    {
        policy::DocumentPtr document = role.trust;
        for (const policy::StatementForm& statement : wanted) {
            const auto text = document ? policy::addStatement(*document, statement) : Result<std::string>(policy::newPolicy({statement}));
            const auto next = text ? policy::Document::parse(*text) : Result<policy::DocumentPtr>(text.error());
            if (!next) {
                m_plan.problems += Texts::tr("The trust policy of %1 cannot be added to: %2").arg(toQt(role.name), messageOf(next.error()));
                return;
            }
            document = *next;
        }
        add(Texts::tr("Add the practice identity provider to whom the role %1 trusts; who is trusted now stays so").arg(toQt(role.name)),
            iamCall("UpdateAssumeRolePolicy", {{"RoleName", role.name}, {"PolicyDocument", document->text()}}));
    }

    void offer()
    {
        for (const std::string& userName : m_wish.people) {
            const auto person = m_world.people().find(userName);
            if (!person || std::find(person->roles.begin(), person->roles.end(), m_plan.roleArn) != person->roles.end())
                continue;
            std::vector<std::string> roles = person->roles;
            roles.push_back(m_plan.roleArn);
            add(Texts::tr("Let SAML offer the role to %1").arg(toQt(person->userName)), {"practice", "UpdatePerson", {{"UserName", person->userName}, {"Roles", roles}}});
        }
    }

    const identity::Snapshot& m_world;
    const ConnectWish& m_wish;
    const PracticeFacts& m_facts;
    identity::AccountPtr m_account;
    ConnectPlan m_plan;
    std::string m_saml;  ///< ARNs
    std::string m_openIdConnect;
};

}  // namespace

std::vector<service::Operation> ConnectPlan::operations() const
{
    std::vector<service::Operation> all;
    for (const ConnectStep& step : steps)
        all.push_back(step.operation);
    return all;
}

ConnectPlan planConnection(const identity::Snapshot& world, const ConnectWish& wish, const PracticeFacts& facts) { return Planner(world, wish, facts).plan(); }

}  // namespace rolewright::ui
