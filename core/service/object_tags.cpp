#include "core/service/bucket_notifications.h"

namespace rolewright::service {
namespace {

/// An object that is there, with its bucket, once the caller may do `action` on it.
struct FoundObject {
    FoundBucket bucket;
    identity::RowPtr<identity::StoredObject> row;
};

Result<FoundObject> authorizedObject(Call& call, const std::string& action, evaluation::Context extra = {})
{
    const std::string key = readKey(call);
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Key", "Tagging", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto valid = checkKey(key); !valid)
        return valid.error();
    auto row = findObject(call, *bucket, key);
    addExistingTags(extra, row.get());
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->objectArn(key), std::move(extra)); !allowed)
        return allowed.error();
    if (!row)
        return Error{"NoSuchKey", "The specified key does not exist.", {}};
    return FoundObject{std::move(*bucket), std::move(row)};
}

void retag(Call& call, const FoundObject& found, identity::Tags tags, const std::string& event, const Phrase::Source& title)
{
    identity::StoredObject object = *found.row;
    object.tags = std::move(tags);
    notify(call, found.bucket, object, event);
    call.title(title.with(object.key, object.bucket));
    call.editor.put(found.bucket.owner, std::move(object));
}

Result<json::Object> putObjectTagging(Call& call)
{
    auto tags = readTagSet(call);
    evaluation::Context extra;
    if (tags)
        addRequestObjectTags(extra, *tags);
    const auto found = authorizedObject(call, "s3:PutObjectTagging", std::move(extra));
    if (!found)
        return found.error();
    if (!tags)
        return tags.error();
    if (auto valid = checkObjectTags(*tags, 10); !valid)
        return valid.error();
    retag(call, *found, std::move(*tags), "s3:ObjectTagging:Put", Phrase::tr("Tag object %1 in %2"));
    return json::Object::object();
}

Result<json::Object> getObjectTagging(Call& call)
{
    const auto found = authorizedObject(call, "s3:GetObjectTagging");
    if (!found)
        return found.error();
    return json::Object{{"TagSet", tagsAnswer(found->row->tags)}};
}

Result<json::Object> deleteObjectTagging(Call& call)
{
    const auto found = authorizedObject(call, "s3:DeleteObjectTagging");
    if (!found)
        return found.error();
    if (!found->row->tags.empty())
        retag(call, *found, {}, "s3:ObjectTagging:Delete", Phrase::tr("Untag object %1 in %2"));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"s3", "PutObjectTagging", false}, putObjectTagging},
    {{"s3", "GetObjectTagging", true}, getObjectTagging},
    {{"s3", "DeleteObjectTagging", false}, deleteObjectTagging},
};

}  // namespace

std::span<const Entry> objectTagOperations()
{
    return table;
}

}  // namespace rolewright::service
