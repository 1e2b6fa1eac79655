#include "ui/role_wizard/third_party_step.h"

#include "core/service/rules.h"
#include "ui/role_wizard/sole_grant.h"
#include "ui/store/calls.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

QString accountOf(const policy::TrustGrant& grant)
{
    if (grant.principals.size() != 1)
        return {};
    const std::string& principal = grant.principals.front().value.value;
    if (const auto arn = Arn::parse(principal))
        return toQt(arn->account);
    return toQt(principal);
}

}  // namespace

ThirdPartyStep::ThirdPartyStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardThirdParty"));
    auto* hint = new QLabel(tr("A company that works in your account for you assumes a role of yours. It does so for many customers: the external ID makes sure that it "
                               "means you, and that nobody else can make it use your role (the confused deputy). "
                               "Such a role is taken on by calls only: the AWS console's Switch Role cannot send an external ID."),
                            this);
    hint->setWordWrap(true);
    m_account = new QLineEdit(this);
    m_account->setObjectName(QStringLiteral("wizardPartyAccount"));
    m_account->setMaxLength(12);
    m_account->setPlaceholderText(QStringLiteral("123456789012"));
    setFocusProxy(m_account);
    m_externalId = new QLineEdit(this);
    m_externalId->setObjectName(QStringLiteral("wizardPartyExternalId"));
    auto* generate = new QPushButton(tr("&Generate"), this);
    generate->setObjectName(QStringLiteral("wizardPartyGenerate"));
    generate->setAccessibleName(tr("Generate an external ID"));
    m_message = new InlineMessage(QStringLiteral("wizardPartyMessage"), this);
    m_toSend = new QPlainTextEdit(this);
    m_toSend->setObjectName(QStringLiteral("wizardPartyToSend"));
    m_toSend->setAccessibleName(tr("What to send to the third party"));
    m_toSend->setReadOnly(true);
    m_toSend->setPlaceholderText(tr("Shown here once nothing is missing above."));
    m_toSend->setTabChangesFocus(true);
    m_toSend->setMaximumHeight(90);
    auto* copy = new QPushButton(tr("C&opy what to send"), this);
    copy->setObjectName(QStringLiteral("wizardPartyCopy"));
    auto* idLine = new QHBoxLayout;
    idLine->addWidget(m_externalId, 1);
    idLine->addWidget(generate);
    auto* form = new QFormLayout;
    form->addRow(tr("Its &account"), m_account);
    auto* idLabel = new QLabel(tr("External &ID"), this);
    idLabel->setBuddy(m_externalId);
    form->addRow(idLabel, idLine);
    form->addRow(QString(), m_message);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(new QLabel(tr("What to send to the third party, once the role is made"), this));
    layout->addWidget(m_toSend);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_account, &QLineEdit::textEdited, this, &ThirdPartyStep::take);
    connect(m_externalId, &QLineEdit::textEdited, this, &ThirdPartyStep::take);
    connect(generate, &QPushButton::clicked, this, [this] {
        m_externalId->setText(QUuid::createUuid().toString(QUuid::WithoutBraces));
        take();
    });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_toSend->toPlainText()); });
}

void ThirdPartyStep::begin()
{
    m_grant = {};
    m_account->setText(toQt(state().draft.partyAccount));
    m_externalId->setText(toQt(state().draft.partyExternalId));
}

void ThirdPartyStep::refresh()
{
    if (const auto grant = soleGrant(state().draft.trust)) {  // otherwise what is half typed stays
        m_grant = *grant;
        m_account->setText(accountOf(m_grant));
        m_externalId->setText(toQt(m_grant.externalId().value_or(std::string())));
    }
    showState();
}

void ThirdPartyStep::take()
{
    showState();
    RoleDraft& draft = state().draft;
    draft.partyAccount = m_account->text().toStdString();
    draft.partyExternalId = m_externalId->text().toStdString();
    if (!m_complaint.isEmpty()) {
        draft.trust.clear();
        Q_EMIT edited();
        return;
    }
    m_grant.principals = {{"AWS", {accountRootArn(*AccountId::parse(m_account->text().toStdString())), {}}}};
    m_grant.setAction("sts:AssumeRole", true);
    m_grant.say(policy::TrustSwitch::externalId, {m_externalId->text().toStdString()});
    draft.trust = policy::newTrustPolicy({m_grant});
    Q_EMIT edited();
}

void ThirdPartyStep::showState()
{
    const QString account = m_account->text();
    const QString externalId = m_externalId->text();
    const QString wrongId = externalId.isEmpty() ? QString() : complaint(externalId, service::rules::externalId);
    if (!AccountId::parse(account.toStdString()))
        m_complaint = account.isEmpty() ? tr("The account that the third party works from: twelve digits, from its documentation.") : tr("An account is twelve digits.");
    else if (account.toStdString() == state().draft.account.text())
        m_complaint = tr("That is this account itself.");
    else if (externalId.isEmpty())
        m_complaint = tr("An external ID: the one that the third party gave you, or a generated one.");
    else
        m_complaint = wrongId.isEmpty() ? QString() : tr("External ID: %1").arg(wrongId);
    const bool isMissing = account.isEmpty() || (wrongId.isEmpty() && externalId.isEmpty());
    m_message->say(isMissing ? InlineMessage::Tone::note : InlineMessage::Tone::error, m_complaint);
    const std::string arn = state().draft.name.empty() ? std::string() : state().draft.arn();
    m_toSend->setPlainText(m_complaint.isEmpty() ? tr("Role ARN: %1\nExternal ID: %2").arg(arn.empty() ? tr("(once it has a name)") : toQt(arn), externalId) : QString());
}

}  // namespace rolewright::ui
