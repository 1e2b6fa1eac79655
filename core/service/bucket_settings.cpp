#include "core/service/public_access.h"

namespace rolewright::service {
namespace {

Result<FoundBucket> authorizedBucket(Call& call, const std::string& action, evaluation::Context extra = {})
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseOthers(call, {"Bucket", "ExpectedBucketOwner", "PublicAccessBlockConfiguration", "Tagging"}); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    return bucket;
}

Result<json::Object> putPublicAccessBlock(Call& call)
{
    const auto block = readPublicAccessBlock(call);
    const auto found = authorizedBucket(call, "s3:PutBucketPublicAccessBlock");
    if (!found)
        return found.error();
    if (!block)
        return block.error();
    identity::Bucket bucket = *found->row;
    bucket.publicAccessBlock = *block;
    call.title(Phrase::tr("Change Block Public Access of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getPublicAccessBlock(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketPublicAccessBlock");
    if (!bucket)
        return bucket.error();
    return publicAccessAnswer(bucket->row->publicAccessBlock);
}

Result<json::Object> deletePublicAccessBlock(Call& call)
{
    const auto found = authorizedBucket(call, "s3:PutBucketPublicAccessBlock");
    if (!found)
        return found.error();
    identity::Bucket bucket = *found->row;
    if (!bucket.publicAccessBlock)
        return json::Object::object();
    bucket.publicAccessBlock.reset();
    call.title(Phrase::tr("Remove Block Public Access of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> putBucketTagging(Call& call)
{
    auto tags = readTagSet(call);
    const auto found = authorizedBucket(call, "s3:PutBucketTagging");
    if (!found)
        return found.error();
    if (!tags)
        return tags.error();
    if (auto valid = checkObjectTags(call, *tags, 50); !valid)
        return valid.error();
    identity::Bucket bucket = *found->row;
    bucket.tags = std::move(*tags);
    call.title(Phrase::tr("Tag bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getBucketTagging(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketTagging");
    if (!bucket)
        return bucket.error();
    if (bucket->row->tags.empty())
        return Error{"NoSuchTagSet", "The TagSet does not exist", {}};
    return json::Object{{"TagSet", tagsAnswer(bucket->row->tags)}};
}

Result<json::Object> deleteBucketTagging(Call& call)
{
    const auto found = authorizedBucket(call, "s3:PutBucketTagging");
    if (!found)
        return found.error();
    identity::Bucket bucket = *found->row;
    if (bucket.tags.empty())
        return json::Object::object();
    bucket.tags.clear();
    call.title(Phrase::tr("Untag bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"s3", "PutPublicAccessBlock", false}, putPublicAccessBlock},       {{"s3", "GetPublicAccessBlock", true}, getPublicAccessBlock},
    {{"s3", "DeletePublicAccessBlock", false}, deletePublicAccessBlock}, {{"s3", "PutBucketTagging", false}, putBucketTagging},
    {{"s3", "GetBucketTagging", true}, getBucketTagging},                {{"s3", "DeleteBucketTagging", false}, deleteBucketTagging},
};

}  // namespace

std::span<const Entry> bucketSettingOperations()
{
    return table;
}

}  // namespace rolewright::service
