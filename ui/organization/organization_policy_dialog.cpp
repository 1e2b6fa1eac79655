#include "ui/organization/organization_policy_dialog.h"

#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_policy_editor.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/room_for.h"
#include "ui/widgets/tall_area.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright::ui {

OrganizationPolicyDialog::OrganizationPolicyDialog(const PageContext& context, policy::Type type, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("organizationPolicyDialog"));
    setWindowTitle(tr("Create organization policy"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLayout* form = buildFields(type);
    m_editors = new QStackedWidget(this);
    m_editors->addWidget(new OrganizationPolicyEditor(policy::Type::serviceControl, QStringLiteral("newScp"), m_editors));
    m_editors->addWidget(new OrganizationPolicyEditor(policy::Type::resourceControl, QStringLiteral("newRcp"), m_editors));
    for (const auto one : {policy::Type::serviceControl, policy::Type::resourceControl}) {
        auto* part = qobject_cast<OrganizationPolicyEditor*>(m_editors->widget(one == policy::Type::resourceControl ? 1 : 0));
        part->setText(startOf(one));
        connect(part, &OrganizationPolicyEditor::edited, this, &OrganizationPolicyDialog::showState);
    }
    m_refusal = new InlineMessage(QStringLiteral("organizationPolicyRefusal"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create policy"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("organizationPolicyCreate"));
    changesWorkspace(m_context.store, m_create);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("organizationPolicyCancel"));
    for (QAbstractButton* button : buttons->buttons())
        qobject_cast<QPushButton*>(button)->setAutoDefault(false);  // Enter adds to the lists
    auto* area = new TallArea(this);
    area->content()->addLayout(form);
    area->content()->addWidget(m_editors, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    resize(roomFor(*this, {860, 640}));
    connect(m_name, &QLineEdit::textChanged, this, &OrganizationPolicyDialog::showState);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_editors->setCurrentIndex(index);
        showState();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &OrganizationPolicyDialog::reject);
    m_editors->setCurrentIndex(m_type->currentIndex());
    keepDraft();
    m_name->setFocus();
    showState();
}

QLayout* OrganizationPolicyDialog::buildFields(policy::Type type)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("organizationPolicyName"));
    m_nameMessage = new InlineMessage(QStringLiteral("organizationPolicyNameMessage"), this);
    m_nameMessage->setField(m_name);
    m_type = new QComboBox(this);
    m_type->setObjectName(QStringLiteral("organizationPolicyType"));
    m_type->addItem(tr("Service control policy (SCP): what principals of an account can at most do"));
    m_type->addItem(tr("Resource control policy (RCP): what can at most be done with its resources"));
    m_type->setCurrentIndex(type == policy::Type::resourceControl ? 1 : 0);
    m_description = new QLineEdit(this);
    m_description->setObjectName(QStringLiteral("organizationPolicyDescription"));
    m_description->setMaxLength(mostOfDescription);
    auto* form = new QFormLayout;
    form->addRow(tr("Nam&e"), m_name);
    form->addRow(QString(), m_nameMessage);
    form->addRow(tr("&Type"), m_type);
    form->addRow(tr("&Description"), m_description);
    return form;
}

void OrganizationPolicyDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("organizationPolicy"), tr("The policy"));
    m_draft->add(m_name);
    m_draft->add(m_description);
    for (int i = 0; i < m_editors->count(); ++i) {
        auto* one = qobject_cast<OrganizationPolicyEditor*>(m_editors->widget(i));
        m_draft->add(QStringLiteral("policy%1").arg(i), [one] { return one->text(); }, [this, i, one](const QString& text) {
            if (text != one->text())
                m_type->setCurrentIndex(i);  // what was written is in front
            one->replaceText(text);
        });
        connect(one, &OrganizationPolicyEditor::edited, m_draft, &KeptDraft::keep);
    }
    m_draft->setBegun([this] { return editor()->begunDraft(); }, [this](const QVariantMap& begun) { editor()->restoreBegun(begun); });
}

OrganizationPolicyEditor* OrganizationPolicyDialog::editor() const { return qobject_cast<OrganizationPolicyEditor*>(m_editors->currentWidget()); }

policy::Type OrganizationPolicyDialog::type() const { return m_type->currentIndex() == 1 ? policy::Type::resourceControl : policy::Type::serviceControl; }

QString OrganizationPolicyDialog::complaint() const { return policyNameComplaint(*m_context.store.snapshot(), m_name->text(), type(), {}); }

void OrganizationPolicyDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && editor()->complaint().isEmpty());
    m_refusal->clear();
}

void OrganizationPolicyDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

void OrganizationPolicyDialog::create()
{
    m_create->setEnabled(false);
    json::Object parameters{{"Name", m_name->text().toStdString()},
                            {"Description", m_description->text().toStdString()},
                            {"Type", typeParameter(type())},
                            {"Content", editor()->text().toStdString()}};
    m_context.store.call(organizationsCall("CreatePolicy", std::move(parameters)), this, [this](const engine::CallResult& result) {
        if (result.answer.ok()) {
            m_draft->forget();
            Q_EMIT created(toQt(result.answer->at("Policy").at("PolicySummary").at("Id").get<std::string>()));
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
