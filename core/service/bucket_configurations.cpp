#include "core/service/s3.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// What S3 says of a configuration that nobody made. Nothing here can be made: storing what is not done would be a lie, and a wrong answer as well.
struct Unmade {
    std::string_view operation;
    const char* action;
    const char* code;  ///< null: the answer is empty
    const char* message = "";
};
constexpr Unmade unmade[] = {
    {"GetBucketCors", "s3:GetBucketCORS", "NoSuchCORSConfiguration", "The CORS configuration does not exist"},
    {"GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration", "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"},
    {"GetBucketWebsite", "s3:GetBucketWebsite", "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"},
    {"GetBucketReplication", "s3:GetReplicationConfiguration", "ReplicationConfigurationNotFoundError", "The replication configuration was not found"},
    {"GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration", "ObjectLockConfigurationNotFoundError",
     "Object Lock configuration does not exist for this bucket"},
    {"GetBucketAnalyticsConfiguration", "s3:GetAnalyticsConfiguration", "NoSuchConfiguration", "The specified configuration does not exist."},
    {"GetBucketInventoryConfiguration", "s3:GetInventoryConfiguration", "NoSuchConfiguration", "The specified configuration does not exist."},
    {"GetBucketMetricsConfiguration", "s3:GetMetricsConfiguration", "NoSuchConfiguration", "The specified configuration does not exist."},
    {"GetBucketIntelligentTieringConfiguration", "s3:GetIntelligentTieringConfiguration", "NoSuchConfiguration", "The specified configuration does not exist."},
    {"GetBucketLogging", "s3:GetBucketLogging", nullptr},
    {"GetBucketAccelerateConfiguration", "s3:GetAccelerateConfiguration", nullptr},
    {"DeleteBucketCors", "s3:PutBucketCORS", nullptr},
    {"DeleteBucketLifecycle", "s3:PutLifecycleConfiguration", nullptr},
    {"DeleteBucketWebsite", "s3:DeleteBucketWebsite", nullptr},
    {"DeleteBucketReplication", "s3:PutReplicationConfiguration", nullptr},
};

Result<FoundBucket> authorizedBucket(Call& call, const std::string& action)
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn()); !allowed)
        return allowed.error();
    return bucket;
}

Result<json::Object> answerUnmade(Call& call)
{
    const auto found = std::find_if(std::begin(unmade), std::end(unmade), [&](const Unmade& one) { return one.operation == call.operation.action; });
    static_cast<void>(call.parameters.has("Id"));
    static_cast<void>(call.parameters.has("RequestPayer"));
    const auto bucket = authorizedBucket(call, found->action);
    if (!bucket)
        return bucket.error();
    return found->code ? Result<json::Object>(Error{found->code, found->message, {}}) : json::Object::object();
}

/// Lists of configurations that nobody made.
Result<json::Object> listNone(Call& call)
{
    const std::string kind = call.operation.action.substr(10, call.operation.action.find("Configurations") - 10);
    static_cast<void>(call.parameters.has("ContinuationToken"));
    const auto bucket = authorizedBucket(call, "s3:Get" + kind + "Configuration");
    return bucket ? Result(json::Object{{"IsTruncated", false}}) : bucket.error();
}

Result<json::Object> getBucketRequestPayment(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketRequestPayment");
    return bucket ? Result(json::Object{{"Payer", "BucketOwner"}}) : bucket.error();
}

Error malformed()
{
    return {"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
}

/// The only rule of a configuration: `{Rules: [{…}]}`; null when there is not exactly one.
const json::Object* onlyRule(const Call& call, const char* name)
{
    const auto given = call.operation.parameters.find(name);
    const bool isThere = given != call.operation.parameters.end() && given->is_object() && given->contains("Rules") && given->at("Rules").is_array();
    return isThere && given->at("Rules").size() == 1 && given->at("Rules").front().is_object() ? &given->at("Rules").front() : nullptr;
}

Result<json::Object> getBucketEncryption(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetEncryptionConfiguration");
    if (!bucket)
        return bucket.error();
    json::Object rule{{"ApplyServerSideEncryptionByDefault", {{"SSEAlgorithm", "AES256"}}}, {"BucketKeyEnabled", bucket->row->bucketKey}};
    return json::Object{{"ServerSideEncryptionConfiguration", {{"Rules", json::Object::array({std::move(rule)})}}}};
}

/// Keys of KMS are kept nowhere here, so they encrypt nothing.
Result<json::Object> changeEncryption(Call& call, bool bucketKey)
{
    const auto found = authorizedBucket(call, "s3:PutEncryptionConfiguration");
    if (!found)
        return found.error();
    if (found->row->bucketKey == bucketKey)
        return json::Object::object();
    identity::Bucket bucket = *found->row;
    bucket.bucketKey = bucketKey;
    call.title(Phrase::tr("Change encryption of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> putBucketEncryption(Call& call)
{
    for (const char* name : {"ServerSideEncryptionConfiguration", "ChecksumAlgorithm"})
        static_cast<void>(call.parameters.has(name));
    const json::Object* const rule = onlyRule(call, "ServerSideEncryptionConfiguration");
    const bool isRule = rule && rule->contains("ApplyServerSideEncryptionByDefault") && rule->at("ApplyServerSideEncryptionByDefault").is_object();
    const bool isDefault = isRule && json::stringOr(rule->at("ApplyServerSideEncryptionByDefault"), "SSEAlgorithm") == "AES256";
    const bool namesKey = isRule && rule->at("ApplyServerSideEncryptionByDefault").contains("KMSMasterKeyID");
    if (isDefault && !namesKey)
        return changeEncryption(call, rule->value("BucketKeyEnabled", json::Object(false)) == true);
    const auto bucket = authorizedBucket(call, "s3:PutEncryptionConfiguration");
    if (!bucket)
        return bucket.error();
    if (isDefault) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "ApplyServerSideEncryptionByDefault"}};
        return Error{"InvalidArgument", "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse", {}};
    }
    return isRule ? Error{"NotImplemented", "A header you provided implies functionality that is not implemented: SSEAlgorithm", {}} : malformed();
}

Result<json::Object> deleteBucketEncryption(Call& call)
{
    return changeEncryption(call, false);
}

Result<json::Object> getBucketOwnershipControls(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketOwnershipControls");
    if (!bucket)
        return bucket.error();
    return json::Object{{"OwnershipControls", {{"Rules", json::Object::array({{{"ObjectOwnership", "BucketOwnerEnforced"}}})}}}};
}

/// Other owners would need access control lists, which are not kept here.
Result<json::Object> putBucketOwnershipControls(Call& call)
{
    for (const char* name : {"OwnershipControls", "ChecksumAlgorithm"})
        static_cast<void>(call.parameters.has(name));
    const auto bucket = authorizedBucket(call, "s3:PutBucketOwnershipControls");
    if (!bucket)
        return bucket.error();
    const json::Object* const rule = onlyRule(call, "OwnershipControls");
    const std::string ownership = rule ? json::stringOr(*rule, "ObjectOwnership") : std::string();
    if (ownership == "BucketOwnerEnforced")
        return json::Object::object();
    if (ownership != "BucketOwnerPreferred" && ownership != "ObjectWriter")
        return malformed();
    return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: ObjectOwnership " + ownership, {}};
}

/// Object Lock is off in every bucket.
Result<json::Object> getObjectLock(Call& call)
{
    for (const char* name : {"Key", "VersionId", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
    const std::string key = readKey(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto allowed = authorizeS3(call, *bucket, call.operation.name(), bucket->objectArn(key)); !allowed)
        return allowed.error();
    return Error{"InvalidRequest", "Bucket is missing Object Lock Configuration", {}};
}

constexpr Entry table[] = {
    {{"s3", "GetBucketCors", true}, answerUnmade},
    {{"s3", "GetBucketLifecycleConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketWebsite", true}, answerUnmade},
    {{"s3", "GetBucketReplication", true}, answerUnmade},
    {{"s3", "GetObjectLockConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketAnalyticsConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketInventoryConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketMetricsConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketIntelligentTieringConfiguration", true}, answerUnmade},
    {{"s3", "GetBucketLogging", true}, answerUnmade},
    {{"s3", "GetBucketAccelerateConfiguration", true}, answerUnmade},
    {{"s3", "DeleteBucketCors", false}, answerUnmade},
    {{"s3", "DeleteBucketLifecycle", false}, answerUnmade},
    {{"s3", "DeleteBucketWebsite", false}, answerUnmade},
    {{"s3", "DeleteBucketReplication", false}, answerUnmade},
    {{"s3", "ListBucketAnalyticsConfigurations", true}, listNone},
    {{"s3", "ListBucketInventoryConfigurations", true}, listNone},
    {{"s3", "ListBucketMetricsConfigurations", true}, listNone},
    {{"s3", "ListBucketIntelligentTieringConfigurations", true}, listNone},
    {{"s3", "GetBucketRequestPayment", true}, getBucketRequestPayment},
    {{"s3", "GetBucketEncryption", true}, getBucketEncryption},
    {{"s3", "PutBucketEncryption", false}, putBucketEncryption},
    {{"s3", "DeleteBucketEncryption", false}, deleteBucketEncryption},
    {{"s3", "GetBucketOwnershipControls", true}, getBucketOwnershipControls},
    {{"s3", "PutBucketOwnershipControls", false}, putBucketOwnershipControls},
    {{"s3", "GetObjectRetention", true}, getObjectLock},
    {{"s3", "GetObjectLegalHold", true}, getObjectLock},
};

}  // namespace

std::span<const Entry> bucketConfigurationOperations()
{
    return table;
}

}  // namespace rolewright::service
