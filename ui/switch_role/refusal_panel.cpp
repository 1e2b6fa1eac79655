#include "ui/switch_role/refusal_panel.h"

#include "core/policy/edit.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

const identity::Role* roleOf(const identity::Snapshot& world, const Arn& arn, identity::AccountPtr& account)
{
    const auto id = AccountId::parse(arn.account);
    account = id ? world.account(*id) : nullptr;
    return account ? account->roles.find(std::string_view(arn.resource).substr(arn.resource.rfind('/') + 1)).get() : nullptr;
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

/// The policy that lets a principal assume exactly this role, put where the caller's own policies are.
service::Operation permissionFor(const sts::Caller& caller, const std::string& roleArn, const std::string& roleName)
{
    const std::string document = policy::newIdentityPolicy(policy::Effect::allow, {"sts:AssumeRole"}, {roleArn});
    const bool isRole = caller.kind == sts::CallerKind::session;
    service::Operation operation{"iam", isRole ? "PutRolePolicy" : "PutUserPolicy", {}};
    const std::string principal = isRole ? caller.session->principalArn.substr(caller.session->principalArn.rfind('/') + 1) : caller.name;
    operation.parameters[isRole ? "RoleName" : "UserName"] = principal;
    operation.parameters["PolicyName"] = "assume-" + roleName;
    operation.parameters["PolicyDocument"] = document;
    return operation;
}

/// Whether the mender may make this edit; an edit is made in the account of whoever makes it.
bool mayMake(const identity::Snapshot& world, const sts::Caller& mender, const AccountId& account, const std::string& action, const std::string& resource,
             const service::CallContext& context)
{
    if (mender.account != account)
        return false;
    const service::Verdict verdict = service::explain(world, mender, {action, resource, {}}, context);
    return verdict.explanation.decision.effect == evaluation::Effect::allowed;
}

}  // namespace

std::optional<Remedy> remedyFor(const identity::Snapshot& world, const sts::Caller& caller, const QString& roleArn, const service::Preflight& preflight,
                                const sts::Caller& mender, const service::CallContext& context)
{
    using service::Obstacle;
    const std::string arnText = roleArn.toStdString();
    const auto arn = Arn::parse(arnText);
    const auto who = service::identify(world, caller);
    identity::AccountPtr account;
    const identity::Role* role = arn ? roleOf(world, *arn, account) : nullptr;
    const bool trust = preflight.obstacle == Obstacle::trust || preflight.obstacle == Obstacle::trustAndIdentity;
    const bool identity = preflight.obstacle == Obstacle::identity || preflight.obstacle == Obstacle::trustAndIdentity;
    if (!role || !who || (!trust && !identity) || preflight.needsExternalId || preflight.needsMfa)
        return std::nullopt;
    if (trust && identity && account->id != who->account)
        return std::nullopt;  // one half in each account: two people have to act

    const std::string principalArn = caller.session ? caller.session->principalArn : who->arn;
    Remedy remedy;
    remedy.title = RefusalPanel::tr("Let %1 assume %2")
                       .arg(QString::fromStdString(principalArn.substr(principalArn.rfind('/') + 1)), QString::fromStdString(role->name));
    if (trust) {  // within one account, being named in the trust policy is enough
        const auto text = trustWith(*role, principalArn);
        if (!text || !mayMake(world, mender, account->id, "iam:UpdateAssumeRolePolicy", arnText, context))
            return std::nullopt;
        remedy.operation = {"iam", "UpdateAssumeRolePolicy", json::Object{{"RoleName", role->name}, {"PolicyDocument", *text}}};
        return remedy;
    }
    remedy.operation = permissionFor(caller, arnText, role->name);
    if (!mayMake(world, mender, who->account, remedy.operation.name(), principalArn, context))
        return std::nullopt;
    return remedy;
}

RefusalPanel::RefusalPanel(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("refusalPanel"));
    setFrameShape(QFrame::StyledPanel);
    m_message = new QLabel(this);
    m_why = new QLabel(this);
    for (QLabel* label : {m_message, m_why}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // ARNs do not wrap, and must not make the dialog wider
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_message->setObjectName(QStringLiteral("refusalMessage"));
    m_message->setAccessibleName(tr("What was refused"));
    m_why->setObjectName(QStringLiteral("refusalWhy"));
    m_why->setAccessibleName(tr("Why it was refused"));
    m_fix = new QPushButton(this);
    m_fix->setObjectName(QStringLiteral("refusalFix"));
    m_fix->setAccessibleName(tr("Mend what is missing"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_why);
    layout->addWidget(m_fix, 0, Qt::AlignLeft);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (m_remedy)
            Q_EMIT fixRequested(*m_remedy);
    });
    hide();
}

void RefusalPanel::explain(const QString& message, const QString& why, const std::optional<Remedy>& remedy)
{
    m_remedy = remedy;
    m_message->setText(QStringLiteral("✖ ") + message);
    m_why->setText(why);
    m_message->setToolTip(message);
    m_why->setToolTip(why);
    m_why->setVisible(!why.isEmpty());
    m_fix->setVisible(remedy.has_value());
    if (remedy)
        m_fix->setText(tr("&Fix: %1…").arg(remedy->title));
    setVisible(true);
}

}  // namespace rolewright::ui
