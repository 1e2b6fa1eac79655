#include "core/policy/trust_grant.h"
#include "core/service/callers.h"
#include "ui/models/account_text.h"
#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/switch_role/diagnosis.h"
#include "ui/switch_role/role_judgement.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RefusalPanel)
};

constexpr std::size_t mostGroups = 3;

std::string lastPart(const std::string& arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

/// The trust policy's text with the principal let in, beside whoever was in before.
std::optional<std::string> trustWith(const identity::Role& role, const std::string& principalArn)
{
    policy::TrustGrant grant;
    grant.principals.push_back({"AWS", {principalArn, {}}});
    grant.actions = {"sts:AssumeRole"};
    if (!role.trust)
        return policy::newTrustPolicy({grant});
    auto text = policy::addTrustGrant(*role.trust, grant);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

/// What is known of both sides of a refusal.
class Workshop {
public:
    Workshop(const AskedRole& asked, const service::Preflight& preflight) : m_asked(asked), m_preflight(preflight)
    {
        auto [account, role] = findRole(*asked.world, asked.roleArn.toStdString());
        m_account = std::move(account);
        m_role = std::move(role);
        if (auto who = service::resolveCaller(*asked.world, asked.caller); who && who->account)
            m_who = *std::move(who);
    }

    std::vector<Remedy> make()
    {
        using service::Obstacle;
        const bool trust = m_preflight.obstacle == Obstacle::trust || m_preflight.obstacle == Obstacle::trustAndIdentity;
        const bool identity = m_preflight.obstacle == Obstacle::identity || m_preflight.obstacle == Obstacle::trustAndIdentity;
        if (!m_role || !m_who || (!trust && !identity) || m_preflight.needsExternalId || m_preflight.needsMfa)
            return {};
        if (trust && identity && m_account->id != m_who->account->id)
            mendBoth();  // one half in each account: two administrators have to act
        else if (trust)
            mendTrust();  // within one account, being named in the trust policy is enough
        else
            mendPermissions();
        return std::move(m_remedies);
    }

private:
    /// Of each half the first remedy, together.
    void mendBoth()
    {
        mendTrust();
        if (m_remedies.empty())
            return;
        Remedy both = std::move(m_remedies.front());
        m_remedies.clear();
        mendPermissions();
        if (m_remedies.empty())
            return;
        both.steps.push_back(std::move(m_remedies.front().steps.front()));
        both.title = Texts::tr("Let %1 assume %2, by both halves: in %3 and in %4")
                         .arg(toQt(lastPart(principalArn())), toQt(m_role->name), accountName(*m_account), accountName(*m_who->account));
        m_remedies = {std::move(both)};
    }
    void mendTrust()
    {
        const std::string principal = principalArn();
        const auto bound = m_role->trustBindings.find(principal);
        const std::string& id = m_who->user ? m_who->user->id : m_who->role ? m_who->role->id : principal;
        if (m_role->trust && bound != m_role->trustBindings.end() && bound->second != id) {
            // Saved once more, the name stands for whoever bears it now.
            add(Texts::tr("Let %1 assume %2").arg(toQt(lastPart(principal)), toQt(m_role->name)), trustCall(m_role->trust->text()), arnOfRole());
            return;
        }
        if (const auto text = trustWith(*m_role, principal))
            add(Texts::tr("Let %1 assume %2").arg(toQt(lastPart(principal)), toQt(m_role->name)), trustCall(*text), arnOfRole());
    }
    /// To the principal itself, or to a group that a user is in.
    void mendPermissions()
    {
        const std::string principal = principalArn();
        if (m_who->role)
            grant("Role", m_who->role->name, principal, Texts::tr("Let %1 assume %2").arg(toQt(m_who->role->name), toQt(m_role->name)));
        if (!m_who->user)
            return;
        grant("User", m_who->user->name, principal, Texts::tr("Let %1 assume %2").arg(toQt(m_who->user->name), toQt(m_role->name)));
        for (const std::string& name : m_who->user->groups) {
            const auto group = m_who->account->groups.find(name);
            if (group && m_remedies.size() <= mostGroups)
                grant("Group", name, identity::arnOf(m_who->account->id, *group), Texts::tr("Let the group %1 assume %2").arg(toQt(name), toQt(m_role->name)));
        }
    }
    /// A policy for exactly this role, where the holder's other policies are.
    void grant(const std::string& kind, const std::string& name, const std::string& holderArn, const QString& title)
    {
        service::Operation operation =
            iamCall("Put" + kind + "Policy", {{kind + "Name", name},
                                              {"PolicyName", "assume-" + m_role->name},
                                              {"PolicyDocument", policy::newIdentityPolicy(policy::Effect::allow, {"sts:AssumeRole"}, {arnOfRole()})}});
        add(title, std::move(operation), holderArn);
    }
    service::Operation trustCall(const std::string& text) const
    {
        return iamCall("UpdateAssumeRolePolicy", {{"RoleName", m_role->name}, {"PolicyDocument", text}});
    }
    std::string principalArn() const { return m_asked.caller.session ? m_asked.caller.session->principalArn : m_who->arn; }
    std::string arnOfRole() const { return identity::arnOf(m_account->id, *m_role); }

    /// As the mender, if it may; in another account as the administrator there. An edit is made in the account of whoever makes it.
    void add(const QString& title, service::Operation operation, const std::string& resource)
    {
        const identity::AccountPtr& owner = operation.action == "UpdateAssumeRolePolicy" ? m_account : m_who->account;
        const bool elsewhere = accountOf(m_asked.mender) != owner->id;
        const sts::Caller caller = elsewhere ? administratorOf(owner->id) : m_asked.mender;
        if (may(caller, operation, resource))
            m_remedies.push_back({elsewhere ? Texts::tr("%1, as administrator: root of %2").arg(title, accountName(*owner)) : title, {{caller, std::move(operation)}}});
    }
    bool may(const sts::Caller& caller, const service::Operation& operation, const std::string& resource) const
    {
        const service::Verdict verdict = service::explain(*m_asked.world, caller, {operation.name(), resource, {}}, m_asked.context);
        return verdict.explanation.decision.effect == evaluation::Effect::allowed;
    }

    const AskedRole& m_asked;
    const service::Preflight& m_preflight;
    identity::AccountPtr m_account;
    identity::RowPtr<identity::Role> m_role;
    std::optional<service::ResolvedCaller> m_who;
    std::vector<Remedy> m_remedies;
};

}  // namespace

std::vector<Remedy> remediesFor(const AskedRole& asked, const service::Preflight& preflight)
{
    return Workshop(asked, preflight).make();
}

}  // namespace rolewright::ui
