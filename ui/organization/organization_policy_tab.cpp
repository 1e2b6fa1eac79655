#include "ui/organization/organization_policy_tab.h"

#include "core/service/organization.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_policy_editor.h"
#include "ui/organization/what_if_dialog.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/form_bars.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <tuple>

namespace rolewright::ui {
namespace {

constexpr const char* nameField = "Name";
constexpr const char* descriptionField = "Description";
constexpr const char* contentField = "Content";

QString valueOf(const Fields& values, const char* field)
{
    const auto found = values.find(field);
    return found == values.end() ? QString() : toQt(found->second);
}

}  // namespace

OrganizationPolicyTab::OrganizationPolicyTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("organizationPolicies"), parent)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("organizationPoliciesName"));
    m_description = new QLineEdit(this);
    m_description->setObjectName(QStringLiteral("organizationPoliciesDescription"));
    m_description->setMaxLength(mostOfDescription);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_whatIf = new QPushButton(tr("Wha&t would change…"), this);
    m_whatIf->setObjectName(QStringLiteral("organizationPoliciesWhatIf"));
    m_whatIf->setAccessibleName(tr("Show what saving would newly allow and deny"));
    m_whatIf->setProperty(onlyLooks, true);
    m_editors = new QStackedWidget(this);
    m_editors->addWidget(new OrganizationPolicyEditor(policy::Type::serviceControl, QStringLiteral("scp"), m_editors));
    m_editors->addWidget(new OrganizationPolicyEditor(policy::Type::resourceControl, QStringLiteral("rcp"), m_editors));
    auto* fields = new QGridLayout;
    for (const auto& [field, text, edit] : {std::tuple(nameField, tr("Polic&y name"), m_name), std::tuple(descriptionField, tr("&Description"), m_description)}) {
        auto* label = new QLabel(text, this);
        label->setBuddy(edit);
        setMark(field, label);
        const int row = fields->rowCount();
        fields->addWidget(label, row, 0);
        fields->addWidget(edit, row, 1);
    }
    auto* line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    line->addWidget(m_whatIf);
    body()->addLayout(fields);
    body()->addWidget(m_editors, 1);
    body()->addLayout(line);
    for (QLineEdit* field : {m_name, m_description})
        connect(field, &QLineEdit::textEdited, this, &OrganizationPolicyTab::edited);
    for (auto* one : m_editors->findChildren<OrganizationPolicyEditor*>())
        connect(one, &OrganizationPolicyEditor::edited, this, &OrganizationPolicyTab::edited);
    connect(m_whatIf, &QPushButton::clicked, this, [this] {
        if (const auto now = stored())
            Q_EMIT planned({undoTitle(), tr("&Save"), operations(*now, typed())});
    });
}

const identity::OrganizationPolicy* OrganizationPolicyTab::row() const
{
    const auto& organization = store().snapshot()->organization();
    return organization ? organization->policy(subject().name()) : nullptr;
}

OrganizationPolicyEditor* OrganizationPolicyTab::editor() const { return qobject_cast<OrganizationPolicyEditor*>(m_editors->currentWidget()); }

std::optional<Fields> OrganizationPolicyTab::stored() const
{
    const identity::OrganizationPolicy* policy = row();
    if (!policy)
        return std::nullopt;
    return Fields{{nameField, policy->name}, {descriptionField, policy->description}, {contentField, policy->document ? policy->document->text() : std::string()}};
}

Fields OrganizationPolicyTab::typed() const
{
    return {{nameField, m_name->text().toStdString()}, {descriptionField, m_description->text().toStdString()}, {contentField, editor()->text().toStdString()}};
}

void OrganizationPolicyTab::fill(const Fields& values)
{
    const identity::OrganizationPolicy* policy = row();
    if (policy)
        m_editors->setCurrentIndex(policy->type == policy::Type::resourceControl ? 1 : 0);
    if (m_name->text() != valueOf(values, nameField))
        m_name->setText(valueOf(values, nameField));
    if (m_description->text() != valueOf(values, descriptionField))
        m_description->setText(valueOf(values, descriptionField));
    editor()->setText(valueOf(values, contentField));
}

QString OrganizationPolicyTab::complaint() const
{
    const identity::OrganizationPolicy* policy = row();
    const QString name = policy ? policyNameComplaint(*store().snapshot(), m_name->text(), policy->type, subject().key) : QString();
    return name.isEmpty() ? editor()->complaint() : name;
}

QString OrganizationPolicyTab::begun() const { return editor()->begun(); }

QVariantMap OrganizationPolicyTab::begunDraft() const { return editor()->begunDraft(); }

void OrganizationPolicyTab::restoreBegun(const QVariantMap& draft) { editor()->restoreBegun(draft); }

void OrganizationPolicyTab::dropBegun()
{
    for (auto* one : m_editors->findChildren<OrganizationPolicyEditor*>())
        one->dropBegun();
}

QString OrganizationPolicyTab::label(const std::string& field) const
{
    return field == nameField ? tr("The name") : field == descriptionField ? tr("The description") : tr("The policy");
}

std::vector<service::Operation> OrganizationPolicyTab::operations(const Fields& from, const Fields& to) const
{
    json::Object parameters{{"PolicyId", subject().name()}};
    for (const auto& [field, value] : to) {
        const auto before = from.find(field);
        if (before == from.end() || before->second != value)
            parameters[field] = value;
    }
    return {organizationsCall("UpdatePolicy", std::move(parameters))};
}

QString OrganizationPolicyTab::undoTitle() const { return tr("Change %1").arg(row() ? toQt(row()->name) : subject().key); }

void OrganizationPolicyTab::edited()
{
    fieldEdited();
    showWhatIf();
}

void OrganizationPolicyTab::showWhatIf() { m_whatIf->setEnabled(isDirty() && row() && complaint().isEmpty()); }

void OrganizationPolicyTab::shown()
{
    const identity::OrganizationPolicy* policy = row();
    if (!policy)
        return;
    const bool aws = service::isAwsManaged(*policy);
    const QString obstacle = aws ? QString() : obstacleTo(store(), organizationsCall("UpdatePolicy", {{"PolicyId", subject().name()}}));
    const bool fixed = aws || !obstacle.isEmpty();
    m_name->setReadOnly(fixed);
    m_description->setReadOnly(fixed);
    editor()->setReadOnly(fixed);
    m_note->setText(aws                  ? tr("This policy is AWS's own: it cannot be changed.")
                    : !obstacle.isEmpty() ? obstacle
                                          : tr("Saving changes it wherever it is attached, at once."));
    showWhatIf();
}

}  // namespace rolewright::ui
