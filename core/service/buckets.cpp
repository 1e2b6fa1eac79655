#include "core/base/text.h"
#include "core/service/bucket_configuration_checks.h"
#include "core/service/multipart.h"
#include "core/service/object_lock.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::string_view firstRegion = "us-east-1";  // its name is never given as a location constraint

/// `eu-central-1`, `us-gov-west-1` …: the shape of a region's name.
bool isRegion(std::string_view text)
{
    const auto parts = text::split(text, '-');
    return parts.size() >= 3 && parts.front().size() == 2 && parts.back().size() == 1 && parts.back().front() >= '1' && parts.back().front() <= '9' &&
           std::all_of(parts.begin(), parts.end() - 1, [](std::string_view part) {
               return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
           });
}

/// Where the bucket will be. `us-east-1` takes buckets for every region, the other endpoints only for their own.
Result<std::string> readRegion(const Call& call)
{
    const json::Object& parameters = call.operation.parameters;
    const auto configuration = parameters.find("CreateBucketConfiguration");
    const std::string constraint = configuration != parameters.end() && configuration->is_object() ? json::stringOr(*configuration, "LocationConstraint") : std::string();
    const bool firstEndpoint = call.context.region == firstRegion;
    if (constraint.empty() && firstEndpoint)
        return std::string(firstRegion);
    if (!constraint.empty() && (!isRegion(constraint) || constraint == firstRegion))
        return Error{"InvalidLocationConstraint", "The specified location-constraint is not valid", {}};
    if (!firstEndpoint && constraint != call.context.region)
        return Error{"IllegalLocationConstraintException",
                     "The " + (constraint.empty() ? std::string("unspecified") : constraint) +
                         " location constraint is incompatible for the region specific endpoint this request was sent to.",
                     {}};
    return constraint;
}

/// Gives a new bucket the list that it is asked for. Nothing public is possible at once: buckets begin with Block Public Access.
Result<void> listBucket(Call& call, const AskedList& asked, identity::Bucket& bucket)
{
    if (asked.isEmpty() || asked.canned == "private")
        return {};
    const FoundBucket fresh{call.accountId(), std::make_shared<const identity::Bucket>(bucket)};
    const auto list = wantedList(call, {fresh, nullptr, call.accountId().text()}, asked);
    if (!list && list.error().code == "AccessControlListNotSupported")
        return Error{"InvalidBucketAclWithObjectOwnership", "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting", {}};
    if (!list && list.error().code == "AccessDenied")
        return Error{"InvalidBucketAclWithBlockPublicAccessError", "Bucket cannot have public ACLs set with BlockPublicAccess enabled", {}};
    if (!list)
        return list.error();
    identity::setAccessList(bucket, *list);
    return {};
}

/// A bucket that is to be more than AWS's default takes the permissions for what it is to be. Source: Amazon S3 API Reference, CreateBucket, permissions.
Result<void> authorizeCreation(Call& call, const identity::Bucket& bucket, const AskedList& asked, const std::optional<std::string>& ownership, bool isLocked)
{
    evaluation::Context extra;
    addListKeys(extra, asked);
    if (bucket.region != firstRegion)
        extra.set("s3:LocationConstraint", bucket.region);
    if (ownership)
        extra.set("s3:x-amz-object-ownership", *ownership);
    std::vector<std::string> actions{"s3:CreateBucket"};
    if (!asked.isEmpty() && asked.canned != "private")
        actions.push_back("s3:PutBucketAcl");
    if (ownership)
        actions.push_back("s3:PutBucketOwnershipControls");
    if (isLocked)
        actions.insert(actions.end(), {"s3:PutBucketObjectLockConfiguration", "s3:PutBucketVersioning"});
    for (const std::string& action : actions) {
        if (auto allowed = call.authorize(action, identity::arnOf(bucket), extra); !allowed)
            return allowed;
    }
    return {};
}

Result<json::Object> createBucket(Call& call)
{
    identity::Bucket bucket;
    bucket.name = call.parameters.text("Bucket", rules::any);
    const AskedList asked = readAskedList(call);
    const auto ownership = call.parameters.optionalText("ObjectOwnership", rules::any);
    const bool isLocked = call.parameters.flag("ObjectLockEnabledForBucket");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto known = refuseOthers(call, {"Bucket", "ACL", "GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP", "CreateBucketConfiguration", "ObjectOwnership", "ObjectLockEnabledForBucket"}); !known)
        return known.error();
    if (call.caller.kind == sts::CallerKind::anonymous)
        return Error{"AccessDenied", "Access Denied", {}};
    if (!isBucketName(bucket.name))
        return Error{"InvalidBucketName", "The specified bucket is not valid.", {}};
    auto region = readRegion(call);
    if (!region)
        return region.error();
    bucket.region = std::move(*region);
    const auto owner = call.world().bucketOwner(bucket.name);
    if (owner && owner->id != call.accountId())
        return Error{"BucketAlreadyExists",
                     "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
                     {}};
    if (auto allowed = authorizeCreation(call, bucket, asked, ownership, isLocked); !allowed)
        return allowed.error();
    json::Object answer{{"Location", bucket.region == firstRegion ? "/" + bucket.name : "http://" + bucket.name + ".s3.amazonaws.com/"},
                        {"BucketArn", identity::arnOf(bucket)}};
    if (owner) {
        // In us-east-1, and only there, asking again for a bucket of one's own succeeds and changes nothing.
        if (owner->buckets.find(bucket.name)->region == firstRegion && bucket.region == firstRegion)
            return answer;
        return Error{"BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", {}};
    }
    if (call.account().buckets.size() >= quota("BucketsPerAccount"))
        return Error{"TooManyBuckets", "You have attempted to create more buckets than allowed", {}};
    if (ownership) {
        json::Object controls{{"Rules", json::Object::array({{{"ObjectOwnership", *ownership}}})}};
        if (!checkOwnership(call, controls)) {
            call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-object-ownership"}};
            return Error{"InvalidArgument", "Invalid x-amz-object-ownership header: " + *ownership, {}};
        }
        bucket.configurations["OwnershipControls"] = json::compact(controls);
    }
    if (auto listed = listBucket(call, asked, bucket); !listed)
        return listed.error();
    if (isLocked) {
        bucket.versioning = "Enabled";
        bucket.configurations[lockConfiguration] = json::compact(json::Object{{"ObjectLockEnabled", "Enabled"}});
    }
    bucket.created = call.context.now;
    call.title(Phrase::tr("Create bucket %1").with(bucket.name));
    call.editor.put(call.accountId(), std::move(bucket));
    return answer;
}

/// The bucket, once the caller may do `action` on it.
Result<FoundBucket> authorizedBucket(Call& call, const std::string& action)
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseOthers(call, {"Bucket", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn()); !allowed)
        return allowed.error();
    return bucket;
}

Result<json::Object> deleteBucket(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:DeleteBucket");
    if (!bucket)
        return bucket.error();
    const auto& objects = call.world().account(bucket->owner)->objects;
    const std::size_t first = objects.lowerBound(identity::objectKey(bucket->row->name, ""));
    if (first < objects.size() && objects.at(first)->bucket == bucket->row->name)
        return Error{"BucketNotEmpty",
                     std::string("The bucket you tried to delete is not empty") + (bucket->row->versioning.empty() ? "" : ". You must delete all versions in the bucket."),
                     {}};
    call.title(Phrase::tr("Delete bucket %1").with(bucket->row->name));
    // Uploads that were never completed are no objects: they go with it.
    const auto& uploads = call.world().account(bucket->owner)->uploads;
    std::vector<std::string> begun;
    for (std::size_t i = uploads.lowerBound(identity::objectKey(bucket->row->name, "")); i < uploads.size() && uploads.at(i)->bucket == bucket->row->name; ++i)
        begun.push_back(identity::rowKey(*uploads.at(i)));
    for (const std::string& key : begun)
        call.editor.remove<identity::MultipartUpload>(bucket->owner, key);
    call.editor.remove<identity::Bucket>(bucket->owner, bucket->row->name);
    return json::Object::object();
}

Result<json::Object> listBuckets(Call& call)
{
    const auto most = static_cast<std::size_t>(call.parameters.optionalInteger("MaxBuckets", 1, 10000).value_or(10000));
    const std::string prefix = call.parameters.optionalText("Prefix", rules::any).value_or(std::string());
    const std::string after = call.parameters.optionalText("ContinuationToken", rules::any).value_or(std::string());
    const std::string region = call.parameters.optionalText("BucketRegion", rules::any).value_or(std::string());
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (!region.empty() && !isRegion(region)) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "bucket-region"}};
        return Error{"InvalidArgument", "Argument value " + region + " is not a valid AWS Region", {}};
    }
    if (call.caller.kind == sts::CallerKind::anonymous)
        return Error{"AccessDenied", "Access Denied", {}};
    if (auto allowed = call.authorize("s3:ListAllMyBuckets", "*", {}); !allowed)
        return allowed.error();
    json::Object buckets = json::Object::array();
    json::Object answer = json::Object::object();
    call.account().buckets.forEach([&](const identity::RowPtr<identity::Bucket>& bucket) {
        if (!bucket->name.starts_with(prefix) || bucket->name <= after || (!region.empty() && bucket->region != region))
            return;
        if (buckets.size() == most)
            answer["ContinuationToken"] = json::stringOr(buckets.back(), "Name");
        if (buckets.size() <= most && !answer.contains("ContinuationToken"))
            buckets.push_back({{"Name", bucket->name}, {"CreationDate", dateText(bucket->created)}, {"BucketRegion", bucket->region}});
    });
    json::Object full{{"Buckets", std::move(buckets)}, {"Owner", ownerOf(call.accountId())}};
    full.update(answer);
    if (!prefix.empty())
        full["Prefix"] = prefix;
    return full;
}

/// HEAD answers have no body: the CLI makes the error of the status code.
Result<json::Object> headBucket(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:ListBucket");
    if (const auto owner = call.world().bucketOwner(json::stringOr(call.operation.parameters, "Bucket")))
        call.outcome.errorFacts.members["BucketRegion"] = owner->buckets.find(json::stringOr(call.operation.parameters, "Bucket"))->region;
    if (!bucket && (bucket.error().code == "NoSuchBucket" || bucket.error().code == "AccessDenied"))
        return bucket.error().code == "NoSuchBucket" ? Error{"404", "Not Found", {}} : Error{"403", "Forbidden", {}};
    if (!bucket)
        return bucket.error();
    return json::Object{{"BucketArn", bucket->arn()}, {"BucketRegion", bucket->row->region}, {"AccessPointAlias", false}};
}

Result<json::Object> getBucketLocation(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketLocation");
    if (!bucket)
        return bucket.error();
    return json::Object{{"LocationConstraint", bucket->row->region == firstRegion ? json::Object() : json::Object(bucket->row->region)}};
}

constexpr Entry table[] = {
    {{"s3", "CreateBucket", false}, createBucket}, {{"s3", "DeleteBucket", false}, deleteBucket},
    {{"s3", "ListBuckets", true}, listBuckets},    {{"s3", "HeadBucket", true}, headBucket},
    {{"s3", "GetBucketLocation", true}, getBucketLocation},
};

}  // namespace

std::span<const Entry> bucketOperations()
{
    return table;
}

}  // namespace rolewright::service
