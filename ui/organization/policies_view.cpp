#include "ui/organization/policies_view.h"

#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_policies_model.h"
#include "ui/organization/organization_policy_dialog.h"
#include "ui/organization/organization_policy_tab.h"
#include "ui/organization/targets_tab.h"
#include "ui/organization/what_if_dialog.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/permitted_control.h"

#include <QAction>
#include <QTableView>

namespace rolewright::ui {

PoliciesView::PoliciesView(const PageContext& context, QWidget* parent)
    : EntityPage(context, QStringLiteral("organizationPolicies"),
                 {tr("SCPs and RCPs"), tr("1 policy"), tr("%1 policies"), tr("No policies yet"),
                  tr("A service control policy says what principals of an account can at most do, a resource control policy what can at most be done with its resources."), QStringLiteral("policy")},
                 parent)
{
    m_model = new OrganizationPoliciesModel(this);
    QAction* another = list()->addAction(QStringLiteral("organizationPoliciesCreate"), tr("&Create policy…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, [] {
        return Intent{QStringLiteral("organizations:CreatePolicy"), {}, [] { return std::vector<analysis::Way>{analysis::wayNeeding("organizations:CreatePolicy", "*")}; }};
    });
    connect(another, &QAction::triggered, this, &PoliciesView::create);
    auto* policy = new OrganizationPolicyTab(context, tabParent());
    auto* targets = new TargetsTab(context, tabParent());
    addTab(policy, tr("Policy"));
    addTab(targets, tr("Attached to"));
    connect(policy, &OrganizationPolicyTab::planned, this, &PoliciesView::planned);
    connect(targets, &TargetsTab::planned, this, &PoliciesView::planned);
    connect(targets, &TargetsTab::targetChosen, this, &PoliciesView::targetChosen);
    begin(m_model);
}

/// There are few, and the first says what such a policy is like.
void PoliciesView::showEvent(QShowEvent* event)
{
    EntityPage::showEvent(event);
    if (subject().key.isEmpty() && list()->view()->model()->rowCount() > 0)
        list()->view()->selectRow(0);
}

void PoliciesView::updateModel(const identity::Snapshot& world, const identity::Account&) { m_model->setOrganization(world.organization()); }

QModelIndex PoliciesView::find(const Arn& arn) const
{
    const bool ours = arn.service == "organizations" && (arn.resource.starts_with("policy/"));
    return ours ? findKey(toQt(arn.resource).section(QLatin1Char('/'), -1)) : QModelIndex();
}

QModelIndex PoliciesView::findKey(const QString& key) const { return m_model->indexOf(key); }

QString PoliciesView::detail(const Subject& subject) const
{
    const auto& organization = context().store.snapshot()->organization();
    const auto* policy = organization ? organization->policy(subject.name()) : nullptr;
    return policy ? tr("One of the %1 · id %2").arg(typeWords(policy->type), subject.key) : QString();
}

RemovalPlan PoliciesView::removalOf(const QStringList& keys) const
{
    Removal removal;
    const identity::SnapshotPtr world = context().store.snapshot();
    if (!world->organization())
        return [] { return Removal(); };
    QStringList names;
    for (const QString& key : keys) {
        const service::Operation call = organizationsCall("DeletePolicy", {{"PolicyId", key.toStdString()}});
        names += policyName(*world->organization(), key);
        if (const QString obstacle = obstacleTo(context().store, call); !obstacle.isEmpty() && keys.size() == 1)
            return [refusal = Removal{tr("Delete %1").arg(names.last()), obstacle, {}, {}}] { return refusal; };
        removal.things.push_back({call});
    }
    removal.title = keys.size() == 1 ? tr("Delete policy %1").arg(names.first()) : tr("Delete %n policies", nullptr, static_cast<int>(keys.size()));
    removal.question = tr("It is attached nowhere, so nobody's access changes.\n\nUndo brings it back.");
    return [removal] { return removal; };
}

void PoliciesView::create()
{
    auto* dialog = new OrganizationPolicyDialog(context(), policy::Type::serviceControl, this);
    connect(dialog, &OrganizationPolicyDialog::created, this, &PoliciesView::select);
    dialog->open();
}

}  // namespace rolewright::ui
