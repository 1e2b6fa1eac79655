#include "ui/pages/tabs/usages_tab.h"

#include "ui/widgets/arn_list.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// Looks through one account after the other for a text in policies.
class Search {
public:
    Search(const std::string& arn, std::vector<Usage>& found) : m_quoted("\"" + arn + "\""), m_found(found) {}

    void lookInto(const identity::Account& account)
    {
        m_account = account.name.empty() ? account.id.text() : account.name;
        account.roles.forEach([&](const auto& role) { document(role->trust, identity::arnOf(account.id, *role), role->name, "role"); });
        account.buckets.forEach([&](const auto& bucket) { document(bucket->policy, identity::arnOf(*bucket), bucket->name, "bucket"); });
        account.functions.forEach(
            [&](const auto& function) { document(function->policy, identity::arnOf(account.id, *function), function->name, "function"); });
        account.guardedResources.forEach([&](const auto& resource) { document(resource->policy, resource->arn, resource->arn, "resource"); });
        account.policies.forEach([&](const auto& policy) { document(policy->document(), identity::arnOf(account.id, *policy), policy->name, "policy"); });
        account.users.forEach([&](const auto& row) { inlines(*row, identity::arnOf(account.id, *row), "user"); });
        account.groups.forEach([&](const auto& row) { inlines(*row, identity::arnOf(account.id, *row), "group"); });
        account.roles.forEach([&](const auto& row) { inlines(*row, identity::arnOf(account.id, *row), "role"); });
    }

private:
    bool names(const policy::DocumentPtr& document) const { return document && document->text().find(m_quoted) != std::string::npos; }
    void document(const policy::DocumentPtr& document, const std::string& arn, const std::string& name, const char* kind)
    {
        if (names(document))
            m_found.push_back({arn, name, kind, m_account, {}});
    }
    void inlines(const identity::Principal& row, const std::string& arn, const char* kind)
    {
        for (const identity::InlinePolicy& policy : row.inlinePolicies) {
            if (names(policy.document))
                m_found.push_back({arn, row.name, kind, m_account, policy.name});
        }
    }

    std::string m_quoted;  ///< so that no longer name that begins alike is found
    std::string m_account;
    std::vector<Usage>& m_found;
};

QString howOf(const Usage& usage)
{
    if (!usage.policy.empty())
        return UsagesTab::tr("in its inline policy %1").arg(toQt(usage.policy));
    return usage.kind == "role"     ? UsagesTab::tr("in its trust relationship")
           : usage.kind == "policy" ? UsagesTab::tr("in its default version")
                                    : UsagesTab::tr("in its resource policy");
}

QString wordOf(const Usage& usage)
{
    const std::pair<const char*, QString> words[] = {{"role", UsagesTab::tr("role")},         {"bucket", UsagesTab::tr("bucket")},
                                                     {"function", UsagesTab::tr("function")}, {"resource", UsagesTab::tr("resource")}, {"policy", UsagesTab::tr("policy")},
                                                     {"user", UsagesTab::tr("user")},         {"group", UsagesTab::tr("group")}};
    for (const auto& [kind, word] : words) {
        if (usage.kind == kind)
            return word;
    }
    return {};
}

}  // namespace

std::vector<Usage> findUsages(const identity::Snapshot& world, const std::string& arn, const LatestTask::Cancelled& cancelled)
{
    std::vector<Usage> found;
    Search search(arn, found);
    for (const identity::AccountPtr& account : world.accounts()) {
        if (cancelled && cancelled())
            break;
        search.lookInto(*account);
    }
    return found;
}

UsagesTab::UsagesTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent) : EntityTab(context, parent), m_kind(kind)
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_list = new ArnList(page + QStringLiteral("UsagesList"), tr("Where it is named"), {tr("Named by"), tr("Kind"), tr("Account"), tr("Where")}, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &ArnList::opened, this, [this](const QString& arn) { this->context().navigation.open(arn); });
}

void UsagesTab::refresh()
{
    const auto row = principalOf(store(), m_kind, subject());
    if (!row)
        return;
    const std::string arn = m_kind == PrincipalKind::user ? identity::arnOf(subject().account, static_cast<const identity::User&>(*row))
                                                          : identity::arnOf(subject().account, static_cast<const identity::Group&>(*row));
    m_note->setText(tr("Looking through the policies…"));
    m_task.start([world = store().snapshot(), arn](const LatestTask::Cancelled& cancelled) { return findUsages(*world, arn, cancelled); },
                 [this](const std::vector<Usage>& usages) { show(usages); });
}

void UsagesTab::show(const std::vector<Usage>& usages)
{
    m_list->clear();
    for (const Usage& usage : usages)
        m_list->add(usage.kind == "function" ? QStringLiteral("service") : toQt(usage.kind), {toQt(usage.name), wordOf(usage), toQt(usage.account), howOf(usage)}, toQt(usage.arn));
    m_note->setText(usages.empty()
                        ? tr("No policy of this workspace names it. Policies that speak of everybody, or by wildcards, may mean it all the same: ask Why?")
                        : tr("These policies name it; Enter opens one. Others may mean it by wildcards: ask Why?"));
}

}  // namespace rolewright::ui
