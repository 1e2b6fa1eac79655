#include "ui/pages/instance_profiles/instance_profile_dialog.h"

#include "core/service/rules.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

InstanceProfileDialog::InstanceProfileDialog(const PageContext& context, QString role, QWidget* parent) : QDialog(parent), m_context(context), m_role(std::move(role))
{
    setObjectName(QStringLiteral("instanceProfileDialog"));
    setWindowTitle(tr("Create instance profile"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto field = [this](const QString& objectName, const QString& text) {
        auto* made = new QLineEdit(text, this);
        made->setObjectName(objectName);
        connect(made, &QLineEdit::textChanged, this, &InstanceProfileDialog::showState);
        return made;
    };
    m_name = field(QStringLiteral("instanceProfileName"), m_role);
    m_path = field(QStringLiteral("instanceProfilePath"), QStringLiteral("/"));
    m_message = new InlineMessage(QStringLiteral("instanceProfileMessage"), this);
    m_message->setField(m_name);
    m_refusal = new InlineMessage(QStringLiteral("instanceProfileRefusal"), this);
    auto* words = new QLabel(m_role.isEmpty() ? tr("It hands one role to EC2 instances; the role is put in afterwards.") : tr("The role %1 is put in. Whoever does that needs iam:PassRole on it.").arg(m_role), this);
    words->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Path"), m_path);
    form->addRow(QString(), m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create instance profile"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("instanceProfileCreate"));
    changesWorkspace(m_context.store, m_create);
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("instanceProfileCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, 220);  // room for a message of two lines
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_name->setFocus();
    showState();
}

void InstanceProfileDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("instanceProfile/%1/%2").arg(toQt(m_context.store.account().text()), m_role), tr("The instance profile"));
    m_draft->add(m_name);
    m_draft->add(m_path);
}

void InstanceProfileDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString InstanceProfileDialog::complaint() const
{
    if (const QString wrong = ui::complaint(m_name->text(), service::rules::groupName); !wrong.isEmpty())
        return tr("Name: %1").arg(wrong);
    if (const QString wrong = ui::complaint(m_path->text(), service::rules::path); !wrong.isEmpty())
        return tr("Path: %1").arg(wrong);
    const identity::AccountPtr account = m_context.store.accountRow();
    const auto there = account ? account->instanceProfiles.find(m_name->text().toStdString()) : nullptr;
    return there ? clash(m_name->text(), toQt(there->name)) : QString();
}

void InstanceProfileDialog::showState()
{
    const QString wrong = complaint();
    m_message->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && !m_creating);
    m_refusal->clear();
}

void InstanceProfileDialog::create()
{
    if (!m_create->isEnabled())
        return;
    const QString name = m_name->text();
    std::vector<service::Operation> calls{iamCall("CreateInstanceProfile", {{"InstanceProfileName", name.toStdString()}, {"Path", m_path->text().toStdString()}})};
    if (!m_role.isEmpty())
        calls.push_back(iamCall("AddRoleToInstanceProfile", {{"InstanceProfileName", name.toStdString()}, {"RoleName", m_role.toStdString()}}));
    m_creating = true;
    showState();
    const AccountId account = m_context.store.account();
    m_context.store.runIn(account, tr("Create instance profile %1").arg(name), std::move(calls), this, [this, name](const std::vector<engine::CallResult>& results) {
        m_creating = false;
        if (results.back().answer.ok()) {
            m_draft->forget();
            Q_EMIT created(name);
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
