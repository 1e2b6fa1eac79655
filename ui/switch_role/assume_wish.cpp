#include "ui/switch_role/assume_wish.h"

#include "ui/store/calls.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace rolewright::ui {
namespace {

constexpr int mostSeconds = 43'200;  // STS API Reference, AssumeRole: DurationSeconds
constexpr int leastSeconds = 900;
constexpr int mostRemembered = 40;
const QString group = QStringLiteral("switchRole/wishes/");
const QString orderKey = QStringLiteral("switchRole/wishOrder");

/// ARNs have slashes, which settings take for folders.
QString keyOf(const QString& roleArn, const QString& principal)
{
    return QString::fromLatin1(QCryptographicHash::hash((principal + QLatin1Char('\n') + roleArn).toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QJsonObject toJson(const AssumeWish& wish)
{
    QJsonArray tags;
    for (const identity::Tag& tag : wish.tags) {
        const bool transitive = std::find(wish.transitiveKeys.begin(), wish.transitiveKeys.end(), tag.key) != wish.transitiveKeys.end();
        tags.append(QJsonObject{{QStringLiteral("key"), toQt(tag.key)}, {QStringLiteral("value"), toQt(tag.value)}, {QStringLiteral("transitive"), transitive}});
    }
    return {{QStringLiteral("sessionName"), wish.sessionName},       {QStringLiteral("seconds"), wish.seconds},
            {QStringLiteral("externalId"), wish.externalId},         {QStringLiteral("serialNumber"), wish.serialNumber},
            {QStringLiteral("tags"), tags},                          {QStringLiteral("sourceIdentity"), wish.sourceIdentity},
            {QStringLiteral("policy"), wish.policy},                 {QStringLiteral("policyArns"), QJsonArray::fromStringList(wish.policyArns)}};
}

AssumeWish fromJson(const QJsonObject& json)
{
    AssumeWish wish;
    wish.sessionName = json.value(QStringLiteral("sessionName")).toString();
    wish.seconds = std::clamp(json.value(QStringLiteral("seconds")).toInt(wish.seconds), leastSeconds, mostSeconds);
    wish.externalId = json.value(QStringLiteral("externalId")).toString();
    wish.serialNumber = json.value(QStringLiteral("serialNumber")).toString();
    wish.sourceIdentity = json.value(QStringLiteral("sourceIdentity")).toString();
    wish.policy = json.value(QStringLiteral("policy")).toString();
    for (const QJsonValue value : json.value(QStringLiteral("tags")).toArray()) {
        const QJsonObject tag = value.toObject();
        wish.tags.push_back({tag.value(QStringLiteral("key")).toString().toStdString(), tag.value(QStringLiteral("value")).toString().toStdString()});
        if (tag.value(QStringLiteral("transitive")).toBool())
            wish.transitiveKeys.push_back(wish.tags.back().key);
    }
    for (const QJsonValue value : json.value(QStringLiteral("policyArns")).toArray())
        wish.policyArns += value.toString();
    return wish;
}

}  // namespace

service::Operation AssumeWish::operation(const QString& roleArn) const
{
    service::Operation operation{"sts", "AssumeRole", json::Object::object()};
    json::Object& parameters = operation.parameters;
    parameters["RoleArn"] = roleArn.toStdString();
    parameters["RoleSessionName"] = sessionName.toStdString();
    parameters["DurationSeconds"] = seconds;
    if (!externalId.isEmpty())
        parameters["ExternalId"] = externalId.toStdString();
    for (const identity::Tag& tag : tags)
        parameters["Tags"].push_back({{"Key", tag.key}, {"Value", tag.value}});
    for (const std::string& key : transitiveKeys)
        parameters["TransitiveTagKeys"].push_back(key);
    if (!sourceIdentity.isEmpty())
        parameters["SourceIdentity"] = sourceIdentity.toStdString();
    if (!policy.isEmpty())
        parameters["Policy"] = policy.toStdString();
    for (const QString& arn : policyArns)
        parameters["PolicyArns"].push_back({{"arn", arn.toStdString()}});
    return operation;
}

std::optional<AssumeWish> rememberedWish(const QString& roleArn, const QString& principal)
{
    const QByteArray text = QSettings().value(group + keyOf(roleArn, principal)).toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(fromJson(document.object())) : std::nullopt;
}

void rememberWish(const QString& roleArn, const QString& principal, const AssumeWish& wish)
{
    QSettings settings;
    const QString key = keyOf(roleArn, principal);
    QStringList order = settings.value(orderKey).toStringList();
    order.removeAll(key);
    order.prepend(key);
    while (order.size() > mostRemembered)
        settings.remove(group + order.takeLast());
    settings.setValue(orderKey, order);
    settings.setValue(group + key, QJsonDocument(toJson(wish)).toJson(QJsonDocument::Compact));
}

}  // namespace rolewright::ui
