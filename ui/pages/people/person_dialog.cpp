#include "ui/pages/people/person_dialog.h"

#include "core/service/rules.h"
#include "ui/pages/people/person_tabs.h"
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

PersonDialog::PersonDialog(const PageContext& context, identity::RowPtr<identity::Person> original, QWidget* parent)
    : QDialog(parent), m_context(context), m_original(std::move(original))
{
    setObjectName(QStringLiteral("personDialog"));
    setWindowTitle(m_original ? tr("Clone %1").arg(toQt(m_original->userName)) : tr("Create person"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto field = [this](const QString& objectName) {
        auto* made = new QLineEdit(this);
        made->setObjectName(objectName);
        connect(made, &QLineEdit::textChanged, this, &PersonDialog::showState);
        return made;
    };
    m_name = field(QStringLiteral("personName"));
    m_displayName = field(QStringLiteral("personDisplayName"));
    m_email = field(QStringLiteral("personEmail"));
    m_nameMessage = new InlineMessage(QStringLiteral("personNameMessage"), this);
    m_nameMessage->setField(m_name);
    m_refusal = new InlineMessage(QStringLiteral("personRefusal"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&User name"), m_name);
    form->addRow(QString(), m_nameMessage);
    form->addRow(tr("&Display name"), m_displayName);
    form->addRow(tr("&Email"), m_email);
    auto* words = new QLabel(m_original ? tr("Groups, attributes and roles are taken over from %1; the subject is a new one.").arg(toQt(m_original->userName))
                                        : tr("The user name becomes the name of the person's sessions and cannot be changed later."), this);
    words->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(m_original ? tr("&Clone person") : tr("&Create person"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("personTake"));
    changesWorkspace(m_context.store, m_create);
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("personCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(words);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(540, 240);  // room for a message of two lines
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_name->setFocus();
    showState();
}

void PersonDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, m_original ? QStringLiteral("person/%1").arg(toQt(m_original->userName)) : QStringLiteral("person"), tr("The person"));
    for (QLineEdit* field : {m_name, m_displayName, m_email})
        m_draft->add(field);
}

void PersonDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString PersonDialog::complaint() const
{
    if (const QString wrong = ui::complaint(m_name->text(), service::rules::userName); !wrong.isEmpty())
        return wrong;
    const auto there = m_context.store.snapshot()->people().find(m_name->text().toStdString());
    return there ? clash(m_name->text(), toQt(there->userName)) : QString();
}

void PersonDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty());
    m_refusal->clear();
}

void PersonDialog::create()
{
    if (!complaint().isEmpty())
        return;
    service::Operation call{"practice", "CreatePerson", {{"UserName", m_name->text().toStdString()}}};
    if (!m_displayName->text().isEmpty())
        call.parameters["DisplayName"] = m_displayName->text().toStdString();
    if (!m_email->text().isEmpty())
        call.parameters["Email"] = m_email->text().toStdString();
    if (m_original) {
        call.parameters["Groups"] = m_original->groups;
        call.parameters["Attributes"] = attributesParameter(m_original->attributes);
        call.parameters["TransitiveKeys"] = m_original->transitiveKeys;
        call.parameters["Roles"] = m_original->roles;
    }
    m_create->setEnabled(false);
    m_context.store.call(std::move(call), this, [this](const engine::CallResult& result) {
        if (!result.answer.ok()) {
            showState();
            m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
            return;
        }
        m_draft->forget();
        Q_EMIT created(m_name->text());
        accept();
    });
}

}  // namespace rolewright::ui
