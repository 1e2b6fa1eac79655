#include "ui/organization/account_dialog.h"

#include "core/service/rules.h"
#include "ui/organization/organization_calls.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int longestAccountName = 50;    // Organizations API Reference, CreateAccount: AccountName
constexpr int shortestEmail = 6;   // and Email
constexpr int longestEmail = 64;

QString nameComplaint(const QString& name) { return name.isEmpty() || name.size() > longestAccountName ? AccountDialog::tr("An account's name has 1 to 50 characters.") : QString(); }

QString emailComplaint(const QString& email, const identity::Snapshot& world)
{
    static const QRegularExpression form(QStringLiteral("\\A[^\\s@]+@[^\\s@]+\\.[^\\s@.]+\\z"));
    if (email.size() < shortestEmail || email.size() > longestEmail || !form.match(email).hasMatch())
        return AccountDialog::tr("The address of its root user, with 6 to 64 characters: name@example.com.");
    const auto& accounts = world.accounts();
    const bool taken = std::any_of(accounts.begin(), accounts.end(), [&](const identity::AccountPtr& account) { return account->email == email.toStdString(); });
    return taken ? AccountDialog::tr("Another account has this address: every account needs one of its own.") : QString();
}

}  // namespace

AccountDialog::AccountDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(tr("Create account"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = addField(QStringLiteral("accountName"));
    m_email = addField(QStringLiteral("accountEmail"));
    m_email.edit->setPlaceholderText(QStringLiteral("aws+team@example.com"));
    m_role = addField(QStringLiteral("accountRole"));
    m_role.edit->setText(QStringLiteral("OrganizationAccountAccessRole"));
    m_role.edit->setToolTip(tr("An administrator's role in the new account that the management account may assume."));
    m_refusal = new InlineMessage(QStringLiteral("accountRefusal"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name.edit);
    form->addRow(QString(), m_name.message);
    form->addRow(tr("&Email"), m_email.edit);
    form->addRow(QString(), m_email.message);
    form->addRow(tr("&Role to reach it"), m_role.edit);
    form->addRow(QString(), m_role.message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create account"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("accountCreate"));
    changesWorkspace(m_context.store, m_create);
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("accountCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_name.edit->setFocus();
    showState();
}

AccountDialog::Field AccountDialog::addField(const QString& objectName)
{
    const Field field{new QLineEdit(this), new InlineMessage(objectName + QStringLiteral("Message"), this)};
    field.edit->setObjectName(objectName);
    field.message->setField(field.edit);
    connect(field.edit, &QLineEdit::textChanged, this, &AccountDialog::showState);
    return field;
}

void AccountDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("account"), tr("The account"));
    for (const Field& field : {m_name, m_email, m_role})
        m_draft->add(field.edit);
}

void AccountDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString AccountDialog::complaintOf(const Field& field) const
{
    if (field.edit == m_name.edit)
        return nameComplaint(field.edit->text());
    return field.edit == m_email.edit ? emailComplaint(field.edit->text(), *m_context.store.snapshot()) : complaint(field.edit->text(), service::rules::userName);
}

void AccountDialog::showState()
{
    if (!m_create)
        return;
    bool well = true;
    for (const Field& field : {m_name, m_email, m_role}) {
        const QString wrong = complaintOf(field);
        field.message->say(InlineMessage::Tone::error, field.edit->text().isEmpty() ? QString() : wrong);
        well = well && wrong.isEmpty();
    }
    m_create->setEnabled(well && !m_creating);
    m_refusal->clear();
}

void AccountDialog::create()
{
    if (!m_create->isEnabled())
        return;
    m_creating = true;
    showState();
    json::Object parameters{{"AccountName", m_name.edit->text().toStdString()}, {"Email", m_email.edit->text().toStdString()}, {"RoleName", m_role.edit->text().toStdString()}};
    m_context.store.call(organizationsCall("CreateAccount", std::move(parameters)), this, [this](const engine::CallResult& result) {
        m_creating = false;
        // CreateAccount answers with a status: that it failed is said in there.
        const json::Object status = result.answer.ok() ? result.answer->value("CreateAccountStatus", json::Object::object()) : json::Object::object();
        if (status.contains("AccountId")) {
            m_draft->forget();
            Q_EMIT created(toQt(status.at("AccountId").get<std::string>()));
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, toQt(result.answer.ok() ? status.value("FailureReason", std::string()) : result.answer.error().message));
    });
}

}  // namespace rolewright::ui
