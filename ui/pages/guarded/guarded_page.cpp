#include "ui/pages/guarded/guarded_page.h"

#include "core/service/authorize.h"
#include "core/service/documents.h"
#include "core/service/resource_policies.h"
#include "ui/models/session_time.h"
#include "ui/pages/guarded/guarded_dialog.h"
#include "ui/pages/guarded/resource_policy_tab.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/theme/icons.h"
#include "ui/why/why_question.h"

#include <QAction>
#include <QPushButton>

namespace rolewright::ui {
namespace {

service::Operation practiceCall(const char* action, json::Object parameters) { return {"practice", action, std::move(parameters)}; }

std::vector<service::Operation> readCalls(const Store&, const Subject& subject) { return {practiceCall("GetResourcePolicy", {{"ResourceArn", subject.name()}})}; }

ResourcePolicyKind guardedPolicy()
{
    ResourcePolicyKind kind;
    kind.prefix = QStringLiteral("guardedPolicy");
    kind.words = GuardedPage::tr("Who may do what with this resource, told at the resource. Somebody of another account needs both: a statement here and a policy of their own.");
    kind.spoken = GuardedPage::tr("Policy of the resource as JSON");
    kind.quota = "ResourcePolicySize";
    kind.find = [](const Store& store, const Subject& subject) -> std::optional<ResourcePolicyKind::Held> {
        const auto row = rowOf<identity::GuardedResource>(store, subject);
        return row ? std::optional(ResourcePolicyKind::Held{service::shownPolicy(*store.snapshot(), *row->policy, row->policyBindings), row->policyBindings}) : std::nullopt;
    };
    kind.refuse = [](const identity::Snapshot& world, const std::string& text, const Subject& subject) {
        const auto read = service::readResourcePolicy(world, text, subject.name());
        return read ? std::nullopt : std::optional(read.error());
    };
    kind.example = [](const Subject& subject) { return json::parseObject(startOfGuarded(subject.key).toStdString()).value(); };
    kind.put = [](const Subject& subject, const std::string& text) { return practiceCall("PutResourcePolicy", {{"ResourceArn", subject.name()}, {"Policy", text}}); };
    kind.undoTitle = [](const Subject& subject) { return GuardedPage::tr("Change the policy of %1").arg(subject.key); };
    return kind;
}

/// A resource of whatever service: its policy is put by whoever that service lets do it.
Intent intentToAdd(const AccountId& account)
{
    return {QStringLiteral("add a resource of ") + toQt(account.text()), account, [account] {
                std::vector<analysis::Way> ways;
                for (const std::string& service : service::guardedServices()) {
                    const std::string any = "arn:aws:" + service + ":*:" + account.text() + ":*";
                    ways.push_back(analysis::wayNeeding(service::resourcePolicyActions(any).put, any));
                }
                return ways;
            }};
}

}  // namespace

GuardedPage::GuardedPage(PageContext context, QWidget* parent)
    : EntityPage(context, facts().id,
                 {tr("Other resources"), tr("1 resource"), tr("%1 resources"), tr("No other resources in this account"),
                  tr("A queue, a topic, a key, a secret: add one by its ARN, give it a policy, and ask Why? who may use it."), QStringLiteral("resource")},
                 parent)
{
    m_model = new GuardedModel(this);
    QAction* another = list()->addAction(QStringLiteral("guardedAdd"), tr("Add a resour&ce…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, [&store = context.store] { return intentToAdd(store.account()); });
    connect(another, &QAction::triggered, this, &GuardedPage::create);
    auto* why = new QPushButton(icon(QStringLiteral("why")), tr("As&k Why?"), this);
    why->setObjectName(QStringLiteral("guardedAsk"));
    why->setAccessibleName(tr("Ask what the acting identity may do with this resource"));
    connect(why, &QPushButton::clicked, this, &GuardedPage::ask);
    addHeaderButton(why);
    addTab(new ResourcePolicyTab(context, guardedPolicy(), tabParent()), tr("Policy"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
}

void GuardedPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.guardedResources); }

QModelIndex GuardedPage::find(const Arn& arn) const { return arn.account == context().store.account().text() ? findKey(toQt(arn.text())) : QModelIndex(); }

QModelIndex GuardedPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString GuardedPage::detail(const Subject& subject) const
{
    const auto row = rowOf<identity::GuardedResource>(context().store, subject);
    const auto arn = Arn::parse(subject.name());
    return row && arn ? tr("%1 · %2 · policy changed %3").arg(toQt(arn->service), toQt(arn->region), localText(row->modified)) : QString();
}

RemovalPlan GuardedPage::removalOf(const QStringList& keys) const
{
    Removal removal;
    removal.account = context().store.account();
    for (const QString& key : keys)
        removal.things.push_back({practiceCall("DeleteResourcePolicy", {{"ResourceArn", key.toStdString()}})});
    removal.title = keys.size() == 1 ? tr("Remove %1").arg(keys.first()) : tr("Remove %n resources", nullptr, static_cast<int>(keys.size()));
    removal.question = tr("Without its policy only its own account's principals may use it, where their own policies say so.\n\nUndo brings it all back.");
    return [removal] { return removal; };
}

void GuardedPage::create()
{
    auto* dialog = new GuardedDialog(context(), this);
    connect(dialog, &GuardedDialog::created, this, [this](const QString& arn) { selectWhenThere(arn); });
    dialog->open();
}

void GuardedPage::ask()
{
    const auto arn = Arn::parse(subject().name());
    WhyQuestion question;
    const auto who = service::identify(*context().store.snapshot(), context().store.caller());
    question.caller = who ? toQt(who->arn) : QString();
    question.actions = arn ? toQt(arn->service + ":*") : QString();
    question.resources = subject().key;
    context().navigation.ask(question);
}

}  // namespace rolewright::ui
