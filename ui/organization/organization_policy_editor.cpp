#include "ui/organization/organization_policy_editor.h"

#include "core/policy/edit.h"
#include "core/service/organization.h"
#include "core/service/quotas.h"
#include "ui/policy/policy_workbench.h"
#include "ui/store/calls.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int longestPolicyName = 128;  // Organizations API Reference, CreatePolicy: Name

}  // namespace

OrganizationPolicyEditor::OrganizationPolicyEditor(policy::Type type, const QString& prefix, QWidget* parent) : QWidget(parent)
{
    m_workbench = new PolicyWorkbench(type, prefix + QStringLiteral("Json"), prefix + QStringLiteral("Builder"), tr("Policy as JSON"), this);
    m_workbench->editor()->setQuotaOfBytes(static_cast<int>(service::quota("OrganizationPolicySize")), tr("All characters count, blanks as well."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_workbench);
    connect(m_workbench, &PolicyWorkbench::edited, this, &OrganizationPolicyEditor::edited);
}

QString OrganizationPolicyEditor::text() const { return m_workbench->text(); }

void OrganizationPolicyEditor::setText(const QString& text) { m_workbench->setText(text); }

void OrganizationPolicyEditor::replaceText(const QString& text) { m_workbench->replaceText(text); }

void OrganizationPolicyEditor::setReadOnly(bool readOnly) { m_workbench->setReadOnly(readOnly); }

QString OrganizationPolicyEditor::begun() const { return m_workbench->begun(); }

QVariantMap OrganizationPolicyEditor::begunDraft() const { return m_workbench->begunDraft(); }

void OrganizationPolicyEditor::restoreBegun(const QVariantMap& draft) { m_workbench->restoreBegun(draft); }

void OrganizationPolicyEditor::dropBegun() { m_workbench->dropBegun(); }

QString OrganizationPolicyEditor::complaint() const { return m_workbench->complaint(); }

QString startOf(policy::Type type)
{
    policy::StatementForm statement;
    statement.effect = policy::Effect::deny;
    statement.resources = {"*"};
    if (type == policy::Type::resourceControl)
        statement.principals = {{"*", {"*", {}}}};
    return toQt(policy::newPolicy({statement}));
}

QString policyNameComplaint(const identity::Snapshot& world, const QString& name, policy::Type type, const QString& except)
{
    if (name.isEmpty() || name.size() > longestPolicyName)
        return OrganizationPolicyEditor::tr("A policy's name has 1 to 128 characters.");
    const auto& organization = world.organization();
    const bool taken = organization && std::any_of(organization->policies.begin(), organization->policies.end(), [&](const identity::OrganizationPolicy& policy) {
        return policy.type == type && toQt(policy.name) == name && toQt(policy.id) != except;
    });
    return taken ? OrganizationPolicyEditor::tr("Another policy of this type is called so: names must differ.") : QString();
}

std::string typeParameter(policy::Type type) { return service::typeName(type); }

}  // namespace rolewright::ui
