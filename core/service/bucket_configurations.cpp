#include "core/service/bucket_configuration_checks.h"
#include "core/service/bucket_named_configurations.h"
#include "core/service/object_lock.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// A configuration that is kept and read back as it was put; nothing else comes of it here. Source: Amazon S3 API Reference; Service Authorization Reference.
struct Kept {
    std::string_view name;      ///< as the operations end: `BucketCors` of `PutBucketCors`
    const char* parameter;      ///< of Put; also the member of Get's answer, when that is `wrapped`
    bool wrapped;
    const char* get;            ///< the permission
    const char* put;
    const char* remove;
    Result<void> (*check)(Call&, json::Object&);
    Phrase::Source title;
    const char* code = nullptr;  ///< of Get when nobody made one; null: what S3 begins with is the answer
    const char* message = "";
};
constexpr Kept kept[] = {
    {"BucketCors", "CORSConfiguration", false, "s3:GetBucketCORS", "s3:PutBucketCORS", "s3:PutBucketCORS", checkCors, Phrase::tr("Change CORS rules of bucket %1"),
     "NoSuchCORSConfiguration", "The CORS configuration does not exist"},
    {"BucketLifecycle", "LifecycleConfiguration", false, "s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration", "s3:PutLifecycleConfiguration", checkLifecycle,
     Phrase::tr("Change lifecycle of bucket %1"), "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"},
    {"BucketWebsite", "WebsiteConfiguration", false, "s3:GetBucketWebsite", "s3:PutBucketWebsite", "s3:DeleteBucketWebsite", checkWebsite,
     Phrase::tr("Change website of bucket %1"), "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"},
    {"BucketEncryption", "ServerSideEncryptionConfiguration", true, "s3:GetEncryptionConfiguration", "s3:PutEncryptionConfiguration", "s3:PutEncryptionConfiguration",
     checkEncryption, Phrase::tr("Change encryption of bucket %1")},
    {"BucketOwnershipControls", "OwnershipControls", true, "s3:GetBucketOwnershipControls", "s3:PutBucketOwnershipControls", "s3:PutBucketOwnershipControls", checkOwnership,
     Phrase::tr("Change object ownership of bucket %1"), "OwnershipControlsNotFoundError", "The bucket ownership controls were not found"},
    {"BucketLogging", "BucketLoggingStatus", false, "s3:GetBucketLogging", "s3:PutBucketLogging", nullptr, checkLogging,
     Phrase::tr("Change logging of bucket %1")},
    {"BucketAccelerate", "AccelerateConfiguration", false, "s3:GetAccelerateConfiguration", "s3:PutAccelerateConfiguration", nullptr, checkAcceleration,
     Phrase::tr("Change acceleration of bucket %1")},
    {"BucketRequestPayment", "RequestPaymentConfiguration", false, "s3:GetBucketRequestPayment", "s3:PutBucketRequestPayment", nullptr, checkPayment,
     Phrase::tr("Change who pays for requests to bucket %1")},
    {"BucketReplication", "ReplicationConfiguration", true, "s3:GetReplicationConfiguration", "s3:PutReplicationConfiguration", "s3:PutReplicationConfiguration",
     checkReplication, Phrase::tr("Change replication of bucket %1"), "ReplicationConfigurationNotFoundError", "The replication configuration was not found"},
};

/// `PutBucketLifecycleConfiguration` and `DeleteBucketLifecycle` are about the same.
const Kept& keptOf(std::string_view operation)
{
    const std::string_view name = operation.substr(operation.find("Bucket"));
    return *std::find_if(std::begin(kept), std::end(kept), [name](const Kept& one) { return name.starts_with(one.name); });
}

Result<FoundBucket> authorizedBucket(Call& call, const std::string& action, evaluation::Context extra = {})
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    return bucket;
}

/// What S3 begins with where nobody put anything.
json::Object firstOf(const Kept& one, const identity::Bucket& bucket)
{
    if (one.check == checkEncryption) {
        json::Object rule{{"ApplyServerSideEncryptionByDefault", {{"SSEAlgorithm", "AES256"}}}, {"BucketKeyEnabled", bucket.bucketKey}};
        return {{"Rules", json::Object::array({std::move(rule)})}};
    }
    if (one.check == checkOwnership)
        return {{"Rules", json::Object::array({{{"ObjectOwnership", "BucketOwnerEnforced"}}})}};
    return one.check == checkPayment ? json::Object{{"Payer", "BucketOwner"}} : json::Object::object();
}

Result<json::Object> getKept(Call& call)
{
    const Kept& one = keptOf(call.operation.action);
    const auto bucket = authorizedBucket(call, one.get);
    if (!bucket)
        return bucket.error();
    const auto& all = bucket->row->configurations;
    const auto found = all.find(one.parameter);
    // Without ownership controls is a bucket only where they were deleted.
    const bool isMissing = found == all.end() ? one.code && one.check != checkOwnership : found->second.empty();
    if (isMissing)
        return Error{one.code, one.message, {}};
    auto text = found == all.end() ? Result<json::Object>(firstOf(one, *bucket->row)) : json::parseObject(found->second);
    if (!text)
        return text;
    return one.wrapped ? json::Object{{one.parameter, std::move(*text)}} : std::move(*text);
}

/// Puts `text` where the configuration is kept; null removes it.
json::Object keep(Call& call, const FoundBucket& found, const Kept& one, std::optional<std::string> text, bool bucketKey)
{
    identity::Bucket bucket = *found.row;
    if (text)
        bucket.configurations[one.parameter] = std::move(*text);
    else
        bucket.configurations.erase(one.parameter);
    bucket.bucketKey = bucketKey;
    if (bucket.configurations == found.row->configurations && bucket.bucketKey == found.row->bucketKey)
        return json::Object::object();
    call.title(one.title.with(bucket.name));
    call.editor.put(found.owner, std::move(bucket));
    return json::Object::object();
}

/// What policies may ask of a configuration before it is put.
evaluation::Context keysOf(const Kept& one, const json::Object& parameters)
{
    evaluation::Context keys;
    const json::Object::json_pointer first("/OwnershipControls/Rules/0/ObjectOwnership");
    if (one.check == checkOwnership && parameters.contains(first) && parameters.at(first).is_string())
        keys.set("s3:x-amz-object-ownership", parameters.at(first).get<std::string>());
    return keys;
}

Result<json::Object> putKept(Call& call)
{
    const Kept& one = keptOf(call.operation.action);
    for (const char* name : {one.parameter, "ChecksumAlgorithm", "TransitionDefaultMinimumObjectSize", "Token"})
        static_cast<void>(call.parameters.has(name));
    const auto found = authorizedBucket(call, one.put, keysOf(one, call.operation.parameters));
    if (!found)
        return found.error();
    const json::Object& parameters = call.operation.parameters;
    json::Object configuration = parameters.value(one.parameter, json::Object());
    if (auto valid = one.check(call, configuration); !valid)
        return valid.error();
    json::Object answer = json::Object::object();
    if (one.check == checkLifecycle)
        answer["TransitionDefaultMinimumObjectSize"] = configuration["TransitionDefaultMinimumObjectSize"] =
            json::stringOr(parameters, "TransitionDefaultMinimumObjectSize", "all_storage_classes_128K");
    const bool bucketKey = one.check == checkEncryption ? configuration["Rules"].front()["BucketKeyEnabled"] == true : found->row->bucketKey;
    keep(call, *found, one, json::compact(configuration), bucketKey);
    return answer;
}

Result<json::Object> deleteKept(Call& call)
{
    const Kept& one = keptOf(call.operation.action);
    const auto found = authorizedBucket(call, one.remove);
    if (!found)
        return found.error();
    const bool leavesMark = one.check == checkOwnership;
    return keep(call, *found, one, leavesMark ? std::optional<std::string>("") : std::nullopt, one.check != checkEncryption && found->row->bucketKey);
}

constexpr Entry table[] = {
    {{"s3", "GetBucketCors", true}, getKept},
    {{"s3", "GetBucketLifecycleConfiguration", true}, getKept},
    {{"s3", "GetBucketWebsite", true}, getKept},
    {{"s3", "GetBucketEncryption", true}, getKept},
    {{"s3", "GetBucketOwnershipControls", true}, getKept},
    {{"s3", "GetBucketLogging", true}, getKept},
    {{"s3", "GetBucketAccelerateConfiguration", true}, getKept},
    {{"s3", "GetBucketRequestPayment", true}, getKept},
    {{"s3", "PutBucketCors", false}, putKept},
    {{"s3", "PutBucketLifecycleConfiguration", false}, putKept},
    {{"s3", "PutBucketWebsite", false}, putKept},
    {{"s3", "PutBucketEncryption", false}, putKept},
    {{"s3", "PutBucketOwnershipControls", false}, putKept},
    {{"s3", "PutBucketLogging", false}, putKept},
    {{"s3", "PutBucketAccelerateConfiguration", false}, putKept},
    {{"s3", "PutBucketRequestPayment", false}, putKept},
    {{"s3", "DeleteBucketCors", false}, deleteKept},
    {{"s3", "DeleteBucketLifecycle", false}, deleteKept},
    {{"s3", "DeleteBucketWebsite", false}, deleteKept},
    {{"s3", "DeleteBucketEncryption", false}, deleteKept},
    {{"s3", "DeleteBucketOwnershipControls", false}, deleteKept},
    {{"s3", "GetBucketReplication", true}, getKept},
    {{"s3", "PutBucketReplication", false}, putKept},
    {{"s3", "DeleteBucketReplication", false}, deleteKept},
    {{"s3", "GetBucketAnalyticsConfiguration", true}, getNamedConfiguration},
    {{"s3", "PutBucketAnalyticsConfiguration", false}, putNamedConfiguration},
    {{"s3", "DeleteBucketAnalyticsConfiguration", false}, deleteNamedConfiguration},
    {{"s3", "ListBucketAnalyticsConfigurations", true}, listNamedConfigurations},
    {{"s3", "GetBucketInventoryConfiguration", true}, getNamedConfiguration},
    {{"s3", "PutBucketInventoryConfiguration", false}, putNamedConfiguration},
    {{"s3", "DeleteBucketInventoryConfiguration", false}, deleteNamedConfiguration},
    {{"s3", "ListBucketInventoryConfigurations", true}, listNamedConfigurations},
    {{"s3", "GetBucketMetricsConfiguration", true}, getNamedConfiguration},
    {{"s3", "PutBucketMetricsConfiguration", false}, putNamedConfiguration},
    {{"s3", "DeleteBucketMetricsConfiguration", false}, deleteNamedConfiguration},
    {{"s3", "ListBucketMetricsConfigurations", true}, listNamedConfigurations},
    {{"s3", "GetBucketIntelligentTieringConfiguration", true}, getNamedConfiguration},
    {{"s3", "PutBucketIntelligentTieringConfiguration", false}, putNamedConfiguration},
    {{"s3", "DeleteBucketIntelligentTieringConfiguration", false}, deleteNamedConfiguration},
    {{"s3", "ListBucketIntelligentTieringConfigurations", true}, listNamedConfigurations},
    {{"s3", "GetObjectLockConfiguration", true}, getObjectLockConfiguration},
    {{"s3", "PutObjectLockConfiguration", false}, putObjectLockConfiguration},
    {{"s3", "GetObjectRetention", true}, getObjectRetention},
    {{"s3", "PutObjectRetention", false}, putObjectRetention},
    {{"s3", "GetObjectLegalHold", true}, getObjectLegalHold},
    {{"s3", "PutObjectLegalHold", false}, putObjectLegalHold},
};

}  // namespace

std::span<const Entry> bucketConfigurationOperations()
{
    return table;
}

}  // namespace rolewright::service
