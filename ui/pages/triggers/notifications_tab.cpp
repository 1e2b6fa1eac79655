#include "ui/pages/triggers/notifications_tab.h"

#include "core/service/authorize.h"
#include "core/service/bucket_notifications.h"
#include "core/service/lambda.h"
#include "ui/models/account_text.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/form_rows.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

enum Column { functionColumn, eventsColumn, prefixColumn, suffixColumn };
constexpr int idRole = Qt::UserRole;

struct Event {
    const char* name;
    const char* words;
};
/// Those that happen here.
constexpr Event events[] = {
    {"s3:ObjectCreated:*", QT_TRANSLATE_NOOP("rolewright::ui::NotificationsTab", "objects that are made, in whatever way")},
    {"s3:ObjectCreated:Put", QT_TRANSLATE_NOOP("rolewright::ui::NotificationsTab", "objects that are put")},
    {"s3:ObjectCreated:Copy", QT_TRANSLATE_NOOP("rolewright::ui::NotificationsTab", "objects that are copied here")},
    {"s3:ObjectRemoved:*", QT_TRANSLATE_NOOP("rolewright::ui::NotificationsTab", "objects that are deleted")},
    {"s3:ObjectTagging:*", QT_TRANSLATE_NOOP("rolewright::ui::NotificationsTab", "objects whose tags change")},
};

QString bucketArn(const Subject& subject) { return QStringLiteral("arn:aws:s3:::") + subject.key; }

}  // namespace

NotificationsTab::NotificationsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    auto* note = new QLabel(tr("S3 invokes these functions when something happens to the bucket's objects. The function's own policy must let S3 in for this bucket."), this);
    note->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("notificationsList"));
    m_list->setAccessibleName(tr("Functions that the bucket tells"));
    m_list->setHeaderLabels({tr("Function"), tr("Events"), tr("Prefix"), tr("Suffix")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("The bucket tells no function anything yet."));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("&Remove"), this);
    m_remove->setObjectName(QStringLiteral("notificationsRemove"));
    m_remove->setAccessibleName(tr("Remove the chosen notification"));
    m_message = new InlineMessage(QStringLiteral("notificationsMessage"), this);
    m_message->clearOnUndo(store().undoStack());
    auto* line = new QHBoxLayout;
    line->addWidget(m_list, 1);
    line->addWidget(m_remove, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addLayout(line, 1);
    layout->addWidget(buildForm());
    layout->addWidget(m_message);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NotificationsTab::showState);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { this->context().navigation.open(item->toolTip(functionColumn)); });
    connect(m_remove, &QPushButton::clicked, this, &NotificationsTab::removeNotification);
    showState();
}

QLineEdit* NotificationsTab::makeLine(const QString& objectName, const QString& accessibleName, const QString& placeholder)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(accessibleName);
    line->setPlaceholderText(placeholder);
    return line;
}

QWidget* NotificationsTab::buildForm()
{
    auto* form = new QWidget(this);
    m_function = new QComboBox(form);
    m_function->setObjectName(QStringLiteral("notificationsFunction"));
    m_function->setAccessibleName(tr("Function to be told"));
    m_event = new QComboBox(form);
    m_event->setObjectName(QStringLiteral("notificationsEvent"));
    m_event->setAccessibleName(tr("What it is told of"));
    for (const Event& event : events)
        m_event->addItem(QStringLiteral("%1 (%2)").arg(tr(event.words), QLatin1String(event.name)), QLatin1String(event.name));
    m_prefix = makeLine(QStringLiteral("notificationsPrefix"), tr("Only keys that begin with"), tr("in/"));
    m_suffix = makeLine(QStringLiteral("notificationsSuffix"), tr("Only keys that end with"), tr(".csv"));
    m_permit = new QCheckBox(tr("Let &S3 in for this bucket, in the function's policy"), form);
    m_permit->setObjectName(QStringLiteral("notificationsPermit"));
    m_permit->setToolTip(tr("Adds a statement with aws:SourceArn and aws:SourceAccount, so that no other bucket can set the function off"));
    m_permit->setChecked(true);
    m_add = new QPushButton(icon(QStringLiteral("add")), tr("Add &notification"), form);
    for (QPushButton* button : {m_add, m_remove})  // S3 takes all notifications of a bucket at once
        needsPermission(store(), button, [this] { return rowOf<identity::Bucket>(store(), subject()) ? intentToCall({}, {configuration(current())}) : Intent(); });
    m_add->setObjectName(QStringLiteral("notificationsAdd"));
    m_add->setAccessibleName(tr("Tell the function from now on"));
    auto* keys = new QHBoxLayout;
    keys->addWidget(m_prefix);
    keys->addWidget(m_suffix);
    auto* last = new QHBoxLayout;
    last->addWidget(m_permit);
    last->addStretch(1);
    last->addWidget(m_add);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addRow(tr("Function"), m_function);
    layout->addRow(tr("Told of"), m_event);
    addFields(*layout, tr("Keys"), keys, m_prefix);
    layout->addRow(QString(), last);
    connect(m_function, &QComboBox::currentIndexChanged, this, &NotificationsTab::showState);
    connect(m_add, &QPushButton::clicked, this, &NotificationsTab::addNotification);
    return form;
}

void NotificationsTab::subjectChanged()
{
    m_message->clear();
    m_prefix->clear();
    m_suffix->clear();
}

/// Functions of the bucket's region, those of its own account first.
void NotificationsTab::showFunctions()
{
    const QString chosen = m_function->currentData().toString();
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    const QSignalBlocker quiet(m_function);
    m_function->clear();
    std::vector<identity::AccountPtr> accounts = store().snapshot()->accounts();
    std::stable_partition(accounts.begin(), accounts.end(), [this](const identity::AccountPtr& account) { return account->id == subject().account; });
    for (const identity::AccountPtr& account : accounts) {
        account->functions.forEach([&](const identity::RowPtr<identity::Function>& function) {
            if (bucket && function->region == bucket->region)
                m_function->addItem(icon(QStringLiteral("service")), account->id == subject().account ? toQt(function->name) : tr("%1 in %2").arg(toQt(function->name), accountName(*account)),
                                    toQt(identity::arnOf(account->id, *function)));
        });
    }
    m_function->setCurrentIndex(std::max(0, m_function->findData(chosen)));
}

std::vector<identity::BucketNotification> NotificationsTab::current() const
{
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    return bucket ? bucket->notifications : std::vector<identity::BucketNotification>();
}

void NotificationsTab::refresh()
{
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->data(functionColumn, idRole).toString() : QString();
    m_list->clear();
    for (const identity::BucketNotification& notification : current()) {
        QStringList names;
        for (const std::string& event : notification.events)
            names += toQt(event);
        auto* item = new QTreeWidgetItem(m_list, {toQt(notification.function).section(QLatin1Char(':'), -1), names.join(QStringLiteral(", ")), toQt(notification.prefix), toQt(notification.suffix)});
        item->setIcon(functionColumn, icon(QStringLiteral("service")));
        item->setToolTip(functionColumn, toQt(notification.function));
        item->setData(functionColumn, idRole, toQt(notification.id));
        if (toQt(notification.id) == chosen)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showFunctions();
    showState();
}

bool NotificationsTab::isLetIn() const
{
    service::CallContext context;
    context.now = store().serverNow();
    const sts::Caller s3 = sts::Caller::service(service::s3Principal, bucketArn(subject()).toStdString(), subject().account.text());
    std::optional<service::Verdict> denied;
    return service::authorize(*store().snapshot(), s3, {"lambda:InvokeFunction", m_function->currentData().toString().toStdString(), {}}, context, denied).ok();
}

void NotificationsTab::showState()
{
    const bool there = rowOf<identity::Bucket>(store(), subject()) != nullptr;
    const bool some = m_function->count() > 0;
    m_remove->setEnabled(there && m_list->currentItem());
    m_add->setEnabled(there && some);
    m_permit->setVisible(some && there && !isLetIn());
    m_function->setPlaceholderText(some ? QString() : tr("No function in this bucket's region: make one on the Functions page"));
}

service::Operation NotificationsTab::permission() const
{
    return lambdaCall("AddPermission", {{"FunctionName", m_function->currentData().toString().toStdString()},
                                        {"StatementId", "s3-" + QString(subject().key).replace(QLatin1Char('.'), QLatin1Char('_')).toStdString()},
                                        {"Action", "lambda:InvokeFunction"},
                                        {"Principal", service::s3Principal},
                                        {"SourceArn", bucketArn(subject()).toStdString()},
                                        {"SourceAccount", subject().account.text()}});
}

service::Operation NotificationsTab::configuration(const std::vector<identity::BucketNotification>& notifications) const
{
    json::Object list = json::Object::array();
    for (const identity::BucketNotification& notification : notifications) {
        json::Object entry{{"LambdaFunctionArn", notification.function}, {"Events", notification.events}};
        if (!notification.id.empty())
            entry["Id"] = notification.id;
        json::Object rules = json::Object::array();
        for (const auto& [name, value] : {std::pair("prefix", notification.prefix), std::pair("suffix", notification.suffix)}) {
            if (!value.empty())
                rules.push_back({{"Name", name}, {"Value", value}});
        }
        if (!rules.empty())
            entry["Filter"] = {{"Key", {{"FilterRules", std::move(rules)}}}};
        list.push_back(std::move(entry));
    }
    json::Object whole = json::Object::object();
    whole["LambdaFunctionConfigurations"] = std::move(list);
    if (const auto row = rowOf<identity::Bucket>(store(), subject()); row && row->configurations.contains(service::eventBridgeConfiguration))
        whole[service::eventBridgeConfiguration] = json::Object::object();  // stays as it is
    return s3Call("PutBucketNotificationConfiguration", {{"Bucket", subject().name()}, {"NotificationConfiguration", std::move(whole)}});
}

void NotificationsTab::addNotification()
{
    std::vector<identity::BucketNotification> notifications = current();
    identity::BucketNotification added;
    added.function = m_function->currentData().toString().toStdString();
    added.events = {m_event->currentData().toString().toStdString()};
    added.prefix = m_prefix->text().toStdString();
    added.suffix = m_suffix->text().toStdString();
    notifications.push_back(std::move(added));
    std::vector<service::Operation> calls;
    if (m_permit->isChecked() && !isLetIn())
        calls.push_back(permission());
    calls.push_back(configuration(notifications));
    run(tr("Tell %1 of bucket %2").arg(m_function->currentText(), subject().key), std::move(calls));
}

void NotificationsTab::removeNotification()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    std::vector<identity::BucketNotification> notifications = current();
    const std::string id = item->data(functionColumn, idRole).toString().toStdString();
    std::erase_if(notifications, [&](const identity::BucketNotification& notification) { return notification.id == id; });
    run(tr("Tell %1 no more of bucket %2").arg(item->text(functionColumn), subject().key), {configuration(notifications)});
}

void NotificationsTab::run(const QString& title, std::vector<service::Operation> operations)
{
    m_message->clear();
    store().runIn(subject().account, title, std::move(operations), this, [this, asked = subject()](const std::vector<engine::CallResult>& results) {
        if (asked == subject() && !results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
