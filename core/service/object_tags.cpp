#include "core/service/bucket_notifications.h"
#include "core/service/stored_objects.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// The object, once it is there and the caller may do `action` on it.
Result<AskedObject> authorizedObject(Call& call, const std::string& action, evaluation::Context extra = {})
{
    for (const char* name : {"Tagging", "ChecksumAlgorithm", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
    auto asked = askObject(call);
    if (!asked)
        return asked;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeObject(call, *asked, action, std::move(extra)); !allowed)
        return allowed.error();
    AskedObject named = *asked;
    if (named.version && named.version->isDeleteMarker)  // a marker has no tags, be it named or just the latest
        named.versionId = shownVersion(*named.bucket.row, *named.version);
    if (const auto object = presentVersion(call, named); !object)
        return object.error();
    return asked;
}

json::Object answerFor(const AskedObject& asked)
{
    const auto id = shownVersion(*asked.bucket.row, *asked.version);
    return id ? json::Object{{"VersionId", *id}} : json::Object::object();
}

void retag(Call& call, const AskedObject& asked, identity::Tags tags, const std::string& event, const Phrase::Source& title)
{
    identity::ObjectVersion version = *asked.version;
    version.tags = std::move(tags);
    identity::StoredObject object = withVersion(call, asked, std::move(version));
    notify(call, asked.bucket, object, event);
    call.title(title.with(object.key, object.bucket));
    call.editor.put(asked.bucket.owner, std::move(object));
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
    if (auto valid = checkObjectTags(call, *tags, 10); !valid)
        return valid.error();
    retag(call, *found, std::move(*tags), "s3:ObjectTagging:Put", Phrase::tr("Tag object %1 in %2"));
    return answerFor(*found);
}

Result<json::Object> getObjectTagging(Call& call)
{
    const auto found = authorizedObject(call, "s3:GetObjectTagging");
    if (!found) {
        if (found.error().code == "NoSuchKey")  // here, and nowhere else, S3 names the bucket too
            call.outcome.errorFacts.elements = {{"Key", json::stringOr(call.operation.parameters, "Bucket") + "/" + json::stringOr(call.operation.parameters, "Key")}};
        return found.error();
    }
    json::Object answer = answerFor(*found);
    identity::Tags tags = found->version->tags;
    std::sort(tags.begin(), tags.end(), [](const identity::Tag& a, const identity::Tag& b) { return a.key < b.key; });
    answer["TagSet"] = tagsAnswer(tags);
    return answer;
}

Result<json::Object> deleteObjectTagging(Call& call)
{
    const auto found = authorizedObject(call, "s3:DeleteObjectTagging");
    if (!found)
        return found.error();
    if (!found->version->tags.empty())
        retag(call, *found, {}, "s3:ObjectTagging:Delete", Phrase::tr("Untag object %1 in %2"));
    return answerFor(*found);
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
