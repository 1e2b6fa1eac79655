#include "ui/pages/resources/resources_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/objects/objects_tab.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/resources/bucket_dialog.h"
#include "ui/pages/resources/bucket_policy.h"
#include "ui/pages/resources/public_access_tab.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/tags_tab.h"
#include "ui/pages/triggers/notifications_tab.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/prompts/prompts.h"
#include "ui/remote/remote_room.h"

#include <QAction>
#include <QTabWidget>

namespace rolewright::ui {
namespace {

/// S3 takes all tags of a bucket at once.
std::vector<service::Operation> writeTags(const Subject& subject, const identity::Tags&, const identity::Tags& after)
{
    if (after.empty())
        return {s3Call("DeleteBucketTagging", {{"Bucket", subject.name()}})};
    json::Object set = json::Object::array();
    for (const identity::Tag& tag : after)
        set.push_back({{"Key", tag.key}, {"Value", tag.value}});
    return {s3Call("PutBucketTagging", {{"Bucket", subject.name()}, {"Tagging", {{"TagSet", std::move(set)}}}})};
}

TagAccess bucketTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                const auto bucket = rowOf<identity::Bucket>(store, subject);
                return bucket ? std::optional(bucket->tags) : std::nullopt;
            },
            writeTags};
}

std::vector<service::Operation> readCalls(const Store&, const Subject& subject)
{
    const json::Object bucket{{"Bucket", subject.name()}};
    std::vector<service::Operation> calls;
    for (const char* action : {"GetBucketLocation", "GetBucketTagging", "GetPublicAccessBlock", "GetBucketPolicyStatus", "GetBucketPolicy", "GetBucketNotificationConfiguration"})
        calls.push_back(s3Call(action, bucket));
    return calls;
}

}  // namespace

ResourcesPage::ResourcesPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("resources"),
                 {tr("Buckets"), tr("1 bucket"), tr("%1 buckets"), tr("No buckets in this account"),
                  tr("A bucket holds objects: what policies are about. Try reading and writing them as one identity and as another."), QStringLiteral("bucket")},
                 parent)
{
    m_model = new BucketsModel(this);
    QAction* another = list()->addAction(QStringLiteral("resourcesCreate"), tr("&Create bucket…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, [] { return intentTo({}, {analysis::wayNeeding("s3:CreateBucket", "arn:aws:s3:::*")}); });
    connect(another, &QAction::triggered, this, &ResourcesPage::create);
    if (RemoteRoom* room = RemoteRoom::of(context.store)) {
        QAction* byName = list()->addAction(QStringLiteral("resourcesByName"), tr("&Open by name…"), QStringLiteral("bucket"), true);
        byName->setToolTip(tr("Opens a bucket that is not listed: who may read it need not be allowed to list."));
        connect(byName, &QAction::triggered, this, [this, room] { openByName(*room); });
    }
    m_objects = new ObjectsTab(context, tabParent());
    addTab(m_objects, tr("Objects"));
    addTab(new ResourcePolicyTab(context, bucketPolicy(), tabParent()), tr("Policy"));
    addTab(new PublicAccessTab(context, tabParent()), tr("Public access"));
    if (!RemoteRoom::of(context.store))  // they call functions, and an endpoint's are not read
        addTab(new NotificationsTab(context, tabParent()), tr("Notifications"));
    addTab(new TagsTab(context, id(), bucketTags(), tabParent()), tr("Tags"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
    new BulkActions(context, *list(), "Bucket", this);
}

void ResourcesPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.buckets); }

/// A bucket, or an object in it.
QModelIndex ResourcesPage::find(const Arn& arn) const { return arn.service == "s3" ? findKey(toQt(arn.resource).section(QLatin1Char('/'), 0, 0)) : QModelIndex(); }

void ResourcesPage::showObject(const QString& arn)
{
    const QString key = arn.section(QLatin1Char(':'), 5).section(QLatin1Char('/'), 1);
    if (key.isEmpty())
        return;
    findChild<QTabWidget*>(id() + QStringLiteral("Tabs"))->setCurrentWidget(m_objects);
    m_objects->select(key);
}

QModelIndex ResourcesPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString ResourcesPage::detail(const Subject& subject) const
{
    const auto bucket = rowOf<identity::Bucket>(context().store, subject);
    return bucket ? tr("%1 · %2 · created %3").arg(toQt(bucket->name), toQt(bucket->region), localText(bucket->created)) : QString();
}

RemovalPlan ResourcesPage::removalOf(const QStringList& keys) const
{
    return [world = context().store.snapshot(), account = context().store.account(), keys] { return removalOfBuckets(*world, account, keys); };
}

void ResourcesPage::create()
{
    auto* dialog = new BucketDialog(context(), this);
    connect(dialog, &BucketDialog::created, this, [this](const QString& name) {
        if (context().store.caller().account == context().store.account())
            selectWhenThere(name);
    });
    dialog->open();
}

/// Nothing is asked of the endpoint yet: whether the bucket is there, only what one does with it can tell.
void ResourcesPage::openByName(RemoteRoom& room)
{
    context().prompts.askText(this, tr("Open a bucket by its name"), tr("Name of the bucket"), {}, bucketNameComplaint, this, [this, room = &room](const QString* name) {
        if (!name)
            return;
        room->addBucket(name->toStdString());
        selectWhenThere(*name);
    });
}

}  // namespace rolewright::ui
