#include "core/service/bucket_notifications.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/service/lambda.h"

#include <algorithm>
#include <set>

namespace rolewright::service {
namespace {

using identity::BucketNotification;

/// Source: S3 User Guide, "Supported event types for SQS, SNS, and Lambda".
constexpr std::string_view knownEvents[] = {
    "s3:IntelligentTiering",
    "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated",
    "s3:LifecycleTransition",
    "s3:ObjectAcl:Put",
    "s3:ObjectAnnotation:*", "s3:ObjectAnnotation:Delete", "s3:ObjectAnnotation:Put",
    "s3:ObjectCreated:*", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy", "s3:ObjectCreated:Post", "s3:ObjectCreated:Put",
    "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
    "s3:ObjectRestore:*", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete", "s3:ObjectRestore:Post",
    "s3:ObjectTagging:*", "s3:ObjectTagging:Delete", "s3:ObjectTagging:Put",
    "s3:ReducedRedundancyLostObject",
    "s3:Replication:*", "s3:Replication:OperationFailedReplication", "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationNotTracked",
    "s3:Replication:OperationReplicatedAfterThreshold"};

constexpr std::size_t longestFilter = 1024;  // bytes, as keys of objects
constexpr std::size_t longestId = 255;

const Error malformed{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};

Error invalidArgument(std::string message)
{
    return {"InvalidArgument", std::move(message), {}};
}

bool stands(std::string_view pattern, std::string_view event)
{
    return pattern.ends_with('*') ? event.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == event;
}

/// Whether an event could be of both kinds, which may end with `*`.
bool shareEvents(std::string_view a, std::string_view b)
{
    return stands(a, b) || stands(b, a);
}

/// `{"Key": {"FilterRules": [{"Name": "prefix", "Value": "in/"}]}}`; names ignore case.
Result<void> readFilter(const json::Object& filter, BucketNotification& notification)
{
    const auto key = filter.find("Key");
    if (!filter.is_object() || filter.size() != 1 || key == filter.end() || !key->is_object() || key->size() != 1 || !key->contains("FilterRules") || !key->at("FilterRules").is_array())
        return malformed;
    std::set<std::string> seen;
    for (const json::Object& rule : key->at("FilterRules")) {
        const std::string name = rule.is_object() ? text::lower(json::stringOr(rule, "Name")) : std::string();
        if (name != "prefix" && name != "suffix")
            return invalidArgument("filter rule name must be either prefix or suffix");
        if (!seen.insert(name).second)
            return invalidArgument("Cannot specify more than one " + name + " rule in a filter.");
        const std::string value = json::stringOr(rule, "Value");
        if (value.size() > longestFilter || !text::isValidUtf8(value))
            return invalidArgument("Size of filter rule value cannot exceed " + std::to_string(longestFilter) + " bytes in UTF-8 representation");
        (name == "prefix" ? notification.prefix : notification.suffix) = value;
    }
    return {};
}

Result<BucketNotification> readNotification(const json::Object& given)
{
    BucketNotification notification;
    if (!given.is_object() || !given.contains("Events") || !given.at("Events").is_array() || given.at("Events").empty())
        return malformed;
    for (const auto& [name, value] : given.items()) {
        if (name != "Id" && name != "LambdaFunctionArn" && name != "Events" && name != "Filter")
            return malformed;
    }
    for (const json::Object& event : given.at("Events")) {
        const std::string text = event.is_string() ? event.get<std::string>() : std::string();
        if (std::find(std::begin(knownEvents), std::end(knownEvents), text) == std::end(knownEvents))
            return invalidArgument("The event '" + text + "' is not supported for notifications");
        if (std::find(notification.events.begin(), notification.events.end(), text) == notification.events.end())
            notification.events.push_back(text);
    }
    notification.id = json::stringOr(given, "Id");
    notification.function = json::stringOr(given, "LambdaFunctionArn");
    if (notification.id.size() > longestId)
        return invalidArgument("Member must have length less than or equal to " + std::to_string(longestId));
    if (notification.id.empty())
        notification.id = crypto::toBase64(crypto::randomBytes(24));
    if (!parseFunctionArn(notification.function))
        return invalidArgument("The ARN could not be parsed");
    if (given.contains("Filter") && !given.at("Filter").is_null()) {
        if (auto read = readFilter(given.at("Filter"), notification); !read)
            return read.error();
    }
    return notification;
}

/// One object could have a key that both filters take.
bool filtersOverlap(const BucketNotification& a, const BucketNotification& b)
{
    const bool prefixes = a.prefix.starts_with(b.prefix) || b.prefix.starts_with(a.prefix);
    const bool suffixes = a.suffix.ends_with(b.suffix) || b.suffix.ends_with(a.suffix);
    return prefixes && suffixes;
}

Result<void> checkOverlap(const BucketNotification& a, const BucketNotification& b)
{
    if (a.id == b.id)
        return invalidArgument("Same ID used for multiple configurations. IDs must be unique");
    const auto shared = [&](const std::string& event) { return std::any_of(b.events.begin(), b.events.end(), [&](const std::string& other) { return shareEvents(event, other); }); };
    if (std::none_of(a.events.begin(), a.events.end(), shared) || !filtersOverlap(a, b))
        return {};
    const bool filtered = !a.prefix.empty() || !a.suffix.empty() || !b.prefix.empty() || !b.suffix.empty();
    return invalidArgument(filtered ? "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type."
                                    : "Configurations overlap. Configurations on the same bucket cannot share a common event type.");
}

Result<std::vector<BucketNotification>> readNotifications(Call& call)
{
    const auto given = call.operation.parameters.find("NotificationConfiguration");
    if (given == call.operation.parameters.end() || !given->is_object())
        return malformed;
    std::vector<BucketNotification> notifications;
    for (const auto& [name, value] : given->items()) {
        if (name != "LambdaFunctionConfigurations" && name != eventBridgeConfiguration && !value.is_null() && value != json::Object::array())
            return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: " + name, {}};
    }
    if (!given->contains("LambdaFunctionConfigurations"))
        return notifications;
    const json::Object& list = given->at("LambdaFunctionConfigurations");
    if (!list.is_array())
        return malformed;
    if (list.size() > quota("NotificationsPerBucket"))
        return invalidArgument("The number of notification configurations exceeds " + std::to_string(quota("NotificationsPerBucket")));
    for (const json::Object& entry : list) {
        auto notification = readNotification(entry);
        if (!notification)
            return notification.error();
        for (const BucketNotification& other : notifications) {
            if (auto apart = checkOverlap(other, *notification); !apart)
                return apart.error();
        }
        notifications.push_back(std::move(*notification));
    }
    return notifications;
}

sts::Caller s3For(const FoundBucket& bucket)
{
    return sts::Caller::service(s3Principal, bucket.arn(), bucket.owner.text());
}

/// S3 tries whether it will be let in. Source: S3 User Guide, "Granting permissions to publish event notification messages to a destination".
Result<void> checkDestination(Call& call, const FoundBucket& bucket, const BucketNotification& notification)
{
    const auto name = parseFunctionArn(notification.function);
    if (name->region != bucket.row->region)
        return invalidArgument("The notification destination service region is not valid for the bucket location constraint");
    const bool lets = call.authorizeAs(s3For(bucket), "lambda:InvokeFunction", notification.function).ok();
    return lets && findFunction(call.world(), *name) ? Result<void>() : invalidArgument("Unable to validate the following destination configurations");
}

Result<FoundBucket> authorizedBucket(Call& call, const std::string& action)
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseOthers(call, {"Bucket", "ExpectedBucketOwner", "NotificationConfiguration", "SkipDestinationValidation"}); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn()); !allowed)
        return allowed.error();
    return bucket;
}

Result<json::Object> putNotifications(Call& call)
{
    const bool unchecked = call.parameters.flag("SkipDestinationValidation");
    const auto found = authorizedBucket(call, "s3:PutBucketNotification");
    if (!found)
        return found.error();
    auto notifications = readNotifications(call);
    if (!notifications)
        return notifications.error();
    for (const BucketNotification& notification : *notifications) {
        if (unchecked)
            break;
        if (auto valid = checkDestination(call, *found, notification); !valid)
            return valid.error();
    }
    identity::Bucket bucket = *found->row;
    const json::Object& given = call.operation.parameters.at("NotificationConfiguration");
    const bool toEventBridge = given.contains(eventBridgeConfiguration) && !given.at(eventBridgeConfiguration).is_null();
    if (bucket.notifications == *notifications && bucket.configurations.contains(eventBridgeConfiguration) == toEventBridge)
        return json::Object::object();
    bucket.notifications = std::move(*notifications);
    if (toEventBridge)
        bucket.configurations[eventBridgeConfiguration] = "{}";
    else
        bucket.configurations.erase(eventBridgeConfiguration);
    call.title(Phrase::tr("Change notifications of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getNotifications(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketNotification");
    if (!bucket)
        return bucket.error();
    json::Object list = json::Object::array();
    for (const BucketNotification& notification : bucket->row->notifications) {
        json::Object entry{{"Id", notification.id}, {"LambdaFunctionArn", notification.function}, {"Events", notification.events}};
        json::Object filters = json::Object::array();
        if (!notification.prefix.empty())
            filters.push_back({{"Name", "Prefix"}, {"Value", notification.prefix}});
        if (!notification.suffix.empty())
            filters.push_back({{"Name", "Suffix"}, {"Value", notification.suffix}});
        if (!filters.empty())
            entry["Filter"] = {{"Key", {{"FilterRules", std::move(filters)}}}};
        list.push_back(std::move(entry));
    }
    json::Object answer = json::Object::object();
    if (!list.empty())
        answer["LambdaFunctionConfigurations"] = std::move(list);
    if (bucket->row->configurations.contains(eventBridgeConfiguration))
        answer[eventBridgeConfiguration] = json::Object::object();
    return answer;
}

/// Keys are percent-encoded in events, blanks as `+`. Source: S3 User Guide, "Event message structure".
std::string eventKey(const std::string& key)
{
    return text::replaceAll(text::percentEncode(key, true), "%20", "+");
}

json::Object eventOf(const Call& call, const FoundBucket& bucket, const BucketNotification& notification, const identity::StoredObject& object, std::string_view event, bool body)
{
    json::Object about{{"key", eventKey(object.key)}};
    if (body) {
        about["size"] = object.body.size();
        about["eTag"] = object.etag;
    }
    json::Object record{{"eventVersion", "2.1"},
                        {"eventSource", "aws:s3"},
                        {"awsRegion", bucket.row->region},
                        {"eventTime", toIso8601(call.context.now)},
                        {"eventName", std::string(event.substr(event.find(':') + 1))},
                        {"userIdentity", {{"principalId", "AWS:" + call.who.userId}}},
                        {"requestParameters", {{"sourceIPAddress", call.context.sourceIp}}},
                        {"responseElements", {{"x-amz-request-id", call.context.requestId}}}};
    record["s3"] = {{"s3SchemaVersion", "1.0"},
                    {"configurationId", notification.id},
                    {"bucket", {{"name", bucket.row->name}, {"ownerIdentity", {{"principalId", bucket.owner.text()}}}, {"arn", bucket.arn()}}},
                    {"object", std::move(about)}};
    return {{"Records", json::Object::array({std::move(record)})}};
}

constexpr Entry table[] = {
    {{"s3", "PutBucketNotificationConfiguration", false}, putNotifications},
    {{"s3", "GetBucketNotificationConfiguration", true}, getNotifications},
};

}  // namespace

void notify(Call& call, const FoundBucket& bucket, const identity::StoredObject& object, std::string_view event, bool body)
{
    for (const BucketNotification& notification : bucket.row->notifications) {
        const bool wanted = std::any_of(notification.events.begin(), notification.events.end(), [event](const std::string& pattern) { return stands(pattern, event); });
        // Prefix and suffix are looked for each by itself: they may overlap in a short key.
        if (!wanted || !object.key.starts_with(notification.prefix) || !object.key.ends_with(notification.suffix))
            continue;
        const json::Object payload = eventOf(call, bucket, notification, object, event, body);
        call.outcome.followUps.push_back(
            {s3For(bucket), {"lambda", "Invoke", {{"FunctionName", notification.function}, {"InvocationType", "Event"}, {"Payload", json::compact(payload)}}}});
    }
}

std::span<const Entry> bucketNotificationOperations()
{
    return table;
}

}  // namespace rolewright::service
