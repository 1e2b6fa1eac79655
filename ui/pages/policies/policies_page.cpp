#include "ui/pages/policies/policies_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/policies/document_tab.h"
#include "ui/pages/policies/holders_tab.h"
#include "ui/pages/policies/policy_dialog.h"
#include "ui/pages/policies/versions_tab.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/tabs/tags_tab.h"

#include <QAction>
#include <QConcatenateTablesProxyModel>

namespace rolewright::ui {
namespace {

TagAccess policyTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                const auto policy = store.snapshot()->managedPolicy(subject.name());
                return policy ? std::optional(policy->tags) : std::nullopt;
            },
            [](const Subject& subject, const identity::Tags& before, const identity::Tags& after) { return tagCalls("Policy", "PolicyArn", subject.name(), before, after); },
            [](const Store& store, const Subject& subject) {
                const auto policy = store.snapshot()->managedPolicy(subject.name());
                return policy && policy->awsManaged;
            }};
}

}  // namespace

PoliciesPage::PoliciesPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("policies"),
                 {tr("Policies"), tr("1 policy"), tr("%1 policies"), tr("No policies yet"), tr("A managed policy says what is allowed or denied, and is attached to users, groups and roles."),
                  QStringLiteral("policy")},
                 parent)
{
    m_own = new PoliciesModel(this);
    m_aws = new PoliciesModel(this);
    m_all = new QConcatenateTablesProxyModel(this);
    m_own->tellEachRow();
    m_all->addSourceModel(m_own);
    QAction* another = list()->addAction(QStringLiteral("policiesCreate"), tr("&Create policy…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, creating(context.store, "Policy"));
    connect(another, &QAction::triggered, this, &PoliciesPage::create);
    addTab(new DocumentTab(context, tabParent()), tr("Permissions"));
    addTab(new VersionsTab(context, tabParent()), tr("Versions"));
    addTab(new HoldersTab(context, tabParent()), tr("Used by"));
    addTab(new TagsTab(context, id(), policyTags(), tabParent()), tr("Tags"));
    begin(m_all);
    new BulkActions(context, *list(), "Policy", this);
}

void PoliciesPage::updateModel(const identity::Snapshot& world, const identity::Account& account)
{
    m_own->setTable(account.id, account.policies);
    m_aws->setTable({}, world.awsPolicies());
    // They are there from the beginning, and not told one by one.
    if (m_aws->rowCount() > 0 && !m_all->sourceModels().contains(m_aws))
        m_all->addSourceModel(m_aws);
}

QModelIndex PoliciesPage::find(const Arn& arn) const
{
    const bool aws = arn.account == "aws";
    if (arn.service != "iam" || !arn.resource.starts_with("policy/") || (!aws && arn.account != context().store.account().text()))
        return {};
    const PoliciesModel* model = aws ? m_aws : m_own;
    const QModelIndex row = model->index(model->indexOfKey(toQt(arn.resource).section(QLatin1Char('/'), -1)), 0);
    return row.isValid() ? m_all->mapFromSource(row) : QModelIndex();
}

QModelIndex PoliciesPage::findKey(const QString& key) const
{
    const auto arn = Arn::parse(key.toStdString());
    return arn ? find(*arn) : QModelIndex();
}

Subject PoliciesPage::subjectOf(const QModelIndex& row) const
{
    return row.isValid() ? Subject{context().store.account(), row.data(ArnRole).toString()} : Subject{};
}

QString PoliciesPage::detail(const Subject& subject) const
{
    const auto policy = context().store.snapshot()->managedPolicy(subject.name());
    if (!policy)
        return {};
    const QString what = policy->awsManaged ? tr("Managed by AWS: can be attached, not changed") : tr("Version %1 is the default · changed %2").arg(toQt(policy->defaultVersion), localText(policy->updated));
    return policy->description.empty() ? what : QString(what + QStringLiteral(" · ") + toQt(policy->description));
}

RemovalPlan PoliciesPage::removalOf(const QStringList& keys) const
{
    QStringList names;
    for (const QString& arn : keys) {
        const auto policy = context().store.snapshot()->managedPolicy(arn.toStdString());
        if (policy && !policy->awsManaged)
            names += toQt(policy->name);
    }
    if (names.isEmpty() && !keys.isEmpty())
        return [] { return Removal{tr("AWS's own policies stay"), tr("What AWS manages can be attached and detached, not deleted."), {}}; };
    return [world = context().store.snapshot(), account = context().store.account(), names] { return removalOfPolicies(*world, account, names); };
}

void PoliciesPage::create()
{
    auto* dialog = new PolicyDialog(context(), this);
    connect(dialog, &PolicyDialog::created, this, [this](const QString& name) {
        const identity::AccountPtr account = context().store.accountRow();
        const auto policy = account ? account->policies.find(name.toStdString()) : nullptr;
        const QString arn = policy ? toQt(identity::arnOf(account->id, *policy)) : toQt(iamArn(context().store.account(), "policy", "/", name.toStdString()));
        selectWhenThere(arn);
    });
    dialog->open();
}

}  // namespace rolewright::ui
