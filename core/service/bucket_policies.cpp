#include "core/base/text.h"
#include "core/evaluation/public_access.h"
#include "core/identity/bindings.h"
#include "core/service/documents.h"
#include "core/service/public_access.h"
#include "core/service/s3.h"

#include <algorithm>

namespace rolewright::service {
namespace {

Error malformed(std::string message, std::optional<SourceSpan> span = std::nullopt)
{
    return {"MalformedPolicy", std::move(message), std::move(span)};
}

/// What an action needs a resource to be. Source: Service Authorization Reference, Amazon S3.
enum class Level : unsigned char { bucket, object, either };

bool beginsWithOne(std::string_view text, std::initializer_list<std::string_view> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [text](std::string_view prefix) { return text.starts_with(prefix); });
}

Level levelOf(std::string_view action)
{
    const std::string lower = text::lower(action);
    const std::string_view name = std::string_view(lower).substr(lower.find(':') + 1);
    const bool pattern = name.find_first_of("*?") != std::string_view::npos;
    if (beginsWithOne(name, {"getobject", "putobject", "deleteobject", "restoreobject", "updateobject", "abortmultipartupload", "listmultipartuploadparts",
                             "bypassgovernanceretention", "replicatedelete", "replicateobject", "replicatetags", "objectowneroverride"}))
        return Level::object;
    if (pattern && !beginsWithOne(name, {"getbucket", "putbucket", "deletebucket", "listbucket"}))
        return Level::either;
    return Level::bucket;
}

/// `arn:aws:s3:::bucket` is the bucket, `arn:aws:s3:::bucket/…` are objects, `arn:aws:s3:::bucket*` both.
Level levelOf(std::string_view resource, std::string_view bucketArn)
{
    if (resource == bucketArn)
        return Level::bucket;
    return resource[bucketArn.size()] == '/' ? Level::object : Level::either;
}

bool fits(Level action, Level resource)
{
    return action == Level::either || resource == Level::either || action == resource;
}

bool isInBucket(std::string_view resource, std::string_view bucketArn)
{
    return resource.starts_with(bucketArn) && (resource.size() == bucketArn.size() || std::string_view("/*?").find(resource[bucketArn.size()]) != std::string_view::npos);
}

/// What S3 asks of a statement beyond the grammar, in its words.
Result<void> checkStatement(const policy::Statement& statement, const std::string& bucketArn)
{
    for (const policy::Text& action : statement.actions) {
        if (action.value != "*" && !text::startsWithIgnoringCase(action.value, "s3:"))
            return malformed("Policy has invalid action", action.span);
    }
    for (const policy::Text& resource : statement.resources) {
        if (!isInBucket(resource.value, bucketArn))
            return malformed("Policy has invalid resource", resource.span);
    }
    if (statement.notAction || statement.notResource)
        return {};
    for (const policy::Text& action : statement.actions) {
        const auto applies = [&](const policy::Text& resource) { return fits(levelOf(action.value), levelOf(resource.value, bucketArn)); };
        if (action.value != "*" && std::none_of(statement.resources.begin(), statement.resources.end(), applies))
            return malformed("Action does not apply to any resource(s) in statement", action.span);
    }
    return {};
}

/// The bucket, once the caller may do the operation on it. Permission is not enough for the bucket's policy: the caller must be of the bucket's account.
Result<FoundBucket> authorizedBucket(Call& call, const std::string& action)
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn()); !allowed)
        return allowed.error();
    if (call.accountId() != bucket->owner && action != "s3:GetBucketPolicyStatus")
        return Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", {}};
    return bucket;
}

Result<json::Object> putBucketPolicy(Call& call)
{
    const auto given = call.operation.parameters.find("Policy");
    const bool isObject = given != call.operation.parameters.end() && given->is_object();
    const std::string text = isObject ? json::pretty(*given, 2) : call.parameters.text("Policy", {0, 1 << 20, nullptr, {}});
    if (auto known = refuseOthers(call, {"Bucket", "ExpectedBucketOwner", "Policy"}); !known)
        return known.error();
    const auto found = authorizedBucket(call, "s3:PutBucketPolicy");
    if (!found)
        return found.error();
    auto read = readBucketPolicy(call.world(), text, found->arn());
    if (!read)
        return read.error();
    identity::Bucket bucket = *found->row;
    if (blockOf(call, *found).blockPublicPolicy && evaluation::isPublicBucketPolicy(*read->document))
        return Error{"AccessDenied",
                     "User: " + call.who.arn + " is not authorized to perform: s3:PutBucketPolicy on resource: \"" + found->arn() +
                         "\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.",
                     {}};
    call.title((bucket.policy ? Phrase::tr("Change policy of bucket %1") : Phrase::tr("Put policy of bucket %1")).with(bucket.name));
    bucket.policy = std::move(read->document);
    bucket.policyBindings = std::move(read->bindings);
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

const Error noPolicy{"NoSuchBucketPolicy", "The bucket policy does not exist", {}};

Result<json::Object> getBucketPolicy(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketPolicy");
    if (!bucket)
        return bucket.error();
    if (!bucket->row->policy)
        return noPolicy;
    return json::Object{{"Policy", shownPolicy(call.world(), *bucket->row->policy, bucket->row->policyBindings)}};
}

Result<json::Object> getBucketPolicyStatus(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketPolicyStatus");
    if (!bucket)
        return bucket.error();
    if (!bucket->row->policy)
        return noPolicy;
    return json::Object{{"PolicyStatus", {{"IsPublic", evaluation::isPublicBucketPolicy(*bucket->row->policy)}}}};
}

/// Deleting what is not there succeeds, as everywhere in S3.
Result<json::Object> deleteBucketPolicy(Call& call)
{
    const auto found = authorizedBucket(call, "s3:DeleteBucketPolicy");
    if (!found)
        return found.error();
    if (!found->row->policy)
        return json::Object::object();
    identity::Bucket bucket = *found->row;
    bucket.policy = nullptr;
    bucket.policyBindings.clear();
    call.title(Phrase::tr("Delete policy of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"s3", "PutBucketPolicy", false}, putBucketPolicy},
    {{"s3", "GetBucketPolicy", true}, getBucketPolicy},
    {{"s3", "GetBucketPolicyStatus", true}, getBucketPolicyStatus},
    {{"s3", "DeleteBucketPolicy", false}, deleteBucketPolicy},
};

}  // namespace

Result<BucketPolicy> readBucketPolicy(const identity::Snapshot& world, const std::string& text, const std::string& bucketArn)
{
    if (text.size() > quota("BucketPolicySize"))
        return malformed("Policy exceeds the maximum allowed document size.");
    auto document = readDocument(text, policy::Type::resource);
    if (!document)
        return document.error();
    for (const policy::Statement& statement : (*document)->statements()) {
        if (auto valid = checkStatement(statement, bucketArn); !valid)
            return valid.error();
    }
    identity::PrincipalBindings bindings = identity::bindPrincipals(world, **document);
    if (bindings.invalid)
        return malformed("Invalid principal in policy", bindings.invalid->value.span);
    return BucketPolicy{std::move(*document), std::move(bindings.byArn)};
}

std::span<const Entry> bucketPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
