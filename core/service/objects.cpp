#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/bucket_notifications.h"

namespace rolewright::service {
namespace {

using identity::StoredObject;
using ObjectPtr = identity::RowPtr<StoredObject>;

constexpr const char* encryption = "AES256";  // what S3 does with every object since January 2023

/// A missing object is told only to callers who may list the bucket; others are refused for that.
Result<ObjectPtr> existingObject(Call& call, const FoundBucket& bucket, const std::string& key)
{
    if (auto object = findObject(call, bucket, key))
        return object;
    if (auto allowed = authorizeS3(call, bucket, "s3:ListBucket", bucket.arn()); !allowed)
        return allowed.error();
    return Error{"NoSuchKey", "The specified key does not exist.", {}};
}

/// The object's bytes: text in `Body`, or anything in `BodyBase64`.
Result<std::string> readBody(const Call& call)
{
    const json::Object& parameters = call.operation.parameters;
    std::string body = json::stringOr(parameters, "Body");
    if (parameters.contains("BodyBase64")) {
        auto decoded = crypto::fromBase64(json::stringOr(parameters, "BodyBase64"));
        if (!decoded || !body.empty())
            return Error{"InvalidArgument", "`BodyBase64` must be base64, and there must be no `Body` beside it", {}};
        body = std::move(*decoded);
    }
    if (body.size() > quota("ObjectBytes"))
        return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {}};
    return body;
}

/// Buckets own their objects: no other ACL is taken. Source: S3 User Guide, "Controlling ownership of objects".
Result<void> checkAcl(const std::string& acl)
{
    if (acl.empty() || acl == "bucket-owner-full-control")
        return {};
    return Error{"AccessControlListNotSupported", "The bucket does not allow ACLs", {}};
}

/// What PutObject and CopyObject are told of the object to be.
struct Wanted {
    std::string key;
    std::string contentType;
    std::string acl;
    std::string encryption;
    std::string tagQuery;
};

Wanted readWanted(Call& call)
{
    Wanted wanted;
    wanted.key = readKey(call);
    wanted.contentType = call.parameters.optionalText("ContentType", rules::any).value_or(std::string());
    wanted.acl = call.parameters.choice("ACL", {"private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "bucket-owner-read", "bucket-owner-full-control"});
    wanted.encryption = call.parameters.choice("ServerSideEncryption", {encryption, "aws:kms", "aws:kms:dsse"});
    wanted.tagQuery = call.parameters.optionalText("Tagging", rules::any).value_or(std::string());
    return wanted;
}

/// May the caller put this object there? With tags it takes a second permission.
Result<void> authorizePut(Call& call, const FoundBucket& bucket, const Wanted& wanted, const identity::Tags& tags, evaluation::Context extra)
{
    addRequestObjectTags(extra, tags);
    if (!wanted.acl.empty())
        extra.set("s3:x-amz-acl", wanted.acl);
    if (!wanted.encryption.empty())
        extra.set("s3:x-amz-server-side-encryption", wanted.encryption);
    const std::string arn = bucket.objectArn(wanted.key);
    if (auto allowed = authorizeS3(call, bucket, "s3:PutObject", arn, extra); !allowed)
        return allowed;
    if (!tags.empty()) {
        if (auto allowed = authorizeS3(call, bucket, "s3:PutObjectTagging", arn, extra); !allowed)
            return allowed;
    }
    if (auto valid = checkObjectTags(tags, 10); !valid)
        return valid;
    if (!wanted.encryption.empty() && wanted.encryption != encryption)
        return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: ServerSideEncryption " + wanted.encryption, {}};
    return checkAcl(wanted.acl);
}

std::string quotedTag(const StoredObject& object)
{
    return "\"" + object.etag + "\"";
}

Result<json::Object> putObject(Call& call)
{
    const Wanted wanted = readWanted(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Key", "Body", "BodyBase64", "ContentType", "ACL", "ServerSideEncryption", "Tagging", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto valid = checkKey(wanted.key); !valid)
        return valid.error();
    StoredObject object;
    object.tags = readTagQuery(wanted.tagQuery);
    if (auto allowed = authorizePut(call, *bucket, wanted, object.tags, {}); !allowed)
        return allowed.error();
    auto body = readBody(call);
    if (!body)
        return body.error();
    object.bucket = bucket->row->name;
    object.key = wanted.key;
    object.etag = crypto::md5Hex(*body);
    object.body = std::make_shared<const std::string>(std::move(*body));
    object.contentType = wanted.contentType.empty() ? "binary/octet-stream" : wanted.contentType;
    object.modified = call.context.now;
    call.title(Phrase::tr("Put object %1 into %2").with(object.key, object.bucket));
    json::Object answer{{"ETag", quotedTag(object)}, {"ServerSideEncryption", encryption}};
    notify(call, *bucket, object, "s3:ObjectCreated:Put");
    call.editor.put(bucket->owner, std::move(object));
    return answer;
}

json::Object headers(const StoredObject& object)
{
    json::Object answer{{"AcceptRanges", "bytes"},
                        {"LastModified", dateText(object.modified)},
                        {"ContentLength", object.body ? object.body->size() : 0},
                        {"ETag", quotedTag(object)},
                        {"ContentType", object.contentType},
                        {"ServerSideEncryption", encryption},
                        {"Metadata", json::Object::object()}};
    if (!object.tags.empty())
        answer["TagCount"] = object.tags.size();
    return answer;
}

/// The object that is to be read, once the caller may read it.
Result<ObjectPtr> readableObject(Call& call)
{
    const std::string key = readKey(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Key", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto valid = checkKey(key); !valid)
        return valid.error();
    evaluation::Context extra;
    addExistingTags(extra, findObject(call, *bucket, key).get());
    if (auto allowed = authorizeS3(call, *bucket, "s3:GetObject", bucket->objectArn(key), std::move(extra)); !allowed)
        return allowed.error();
    return existingObject(call, *bucket, key);
}

Result<json::Object> getObject(Call& call)
{
    const auto object = readableObject(call);
    if (!object)
        return object.error();
    json::Object answer = headers(**object);
    const std::string body = (*object)->body ? *(*object)->body : std::string();
    if (text::isValidUtf8(body))
        answer["Body"] = body;
    else
        answer["BodyBase64"] = crypto::toBase64(body);
    return answer;
}

/// HEAD answers have no body: the CLI makes the error of the status code.
Result<json::Object> headObject(Call& call)
{
    const auto object = readableObject(call);
    if (object)
        return headers(**object);
    const std::string& code = object.error().code;
    if (code == "NoSuchKey" || code == "NoSuchBucket")
        return Error{"404", "Not Found", {}};
    return code == "AccessDenied" ? Error{"403", "Forbidden", {}} : object.error();
}

/// Deleting what is not there succeeds.
Result<json::Object> deleteObject(Call& call)
{
    const std::string key = readKey(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Key", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto valid = checkKey(key); !valid)
        return valid.error();
    if (auto allowed = authorizeS3(call, *bucket, "s3:DeleteObject", bucket->objectArn(key)); !allowed)
        return allowed.error();
    if (const auto object = findObject(call, *bucket, key)) {
        notify(call, *bucket, *object, "s3:ObjectRemoved:Delete", false);
        call.title(Phrase::tr("Delete object %1 from %2").with(key, bucket->row->name));
        call.editor.remove<StoredObject>(bucket->owner, identity::objectKey(bucket->row->name, key));
    }
    return json::Object::object();
}

/// The object that `CopySource`, `bucket/key` percent-encoded, names, once the caller may read it (and its tags, when they come along).
Result<ObjectPtr> sourceOf(Call& call, std::string_view copySource, bool withTags)
{
    const std::string decoded = text::percentDecode(copySource.starts_with('/') ? copySource.substr(1) : copySource);
    const std::size_t slash = decoded.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == decoded.size())
        return Error{"InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey", {}};
    const std::string name = decoded.substr(0, slash);
    const std::string key = decoded.substr(slash + 1);
    const auto owner = call.world().bucketOwner(name);
    if (!owner)
        return Error{"NoSuchBucket", "The specified bucket does not exist", {}};
    const FoundBucket bucket{owner->id, owner->buckets.find(name)};
    const auto object = findObject(call, bucket, key);
    evaluation::Context extra;
    addExistingTags(extra, object.get());
    if (auto allowed = authorizeS3(call, bucket, "s3:GetObject", bucket.objectArn(key), extra); !allowed)
        return allowed.error();
    if (withTags && object && !object->tags.empty()) {
        if (auto allowed = authorizeS3(call, bucket, "s3:GetObjectTagging", bucket.objectArn(key), extra); !allowed)
            return allowed.error();
    }
    return existingObject(call, bucket, key);
}

Result<json::Object> copyObject(Call& call)
{
    const Wanted wanted = readWanted(call);
    const std::string copySource = call.parameters.text("CopySource", rules::any);
    const bool newMetadata = call.parameters.choice("MetadataDirective", {"COPY", "REPLACE"}) == "REPLACE";
    const bool newTags = call.parameters.choice("TaggingDirective", {"COPY", "REPLACE"}) == "REPLACE";
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Key", "CopySource", "MetadataDirective", "TaggingDirective", "ContentType", "ACL", "ServerSideEncryption", "Tagging",
                                         "ExpectedBucketOwner"});
        !known)
        return known.error();
    if (auto valid = checkKey(wanted.key); !valid)
        return valid.error();
    const auto source = sourceOf(call, copySource, !newTags);
    if (!source)
        return source.error();
    StoredObject object = **source;
    if (newTags)
        object.tags = readTagQuery(wanted.tagQuery);
    evaluation::Context extra;
    extra.set("s3:x-amz-copy-source", "/" + (*source)->bucket + "/" + (*source)->key);
    if (call.parameters.has("MetadataDirective"))
        extra.set("s3:x-amz-metadata-directive", std::string(newMetadata ? "REPLACE" : "COPY"));
    if (auto allowed = authorizePut(call, *bucket, wanted, object.tags, std::move(extra)); !allowed)
        return allowed.error();
    if (object.bucket == bucket->row->name && object.key == wanted.key && !newMetadata && !newTags)
        return Error{"InvalidRequest",
                     "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect "
                     "location or encryption attributes.",
                     {}};
    if (newMetadata)
        object.contentType = wanted.contentType.empty() ? "binary/octet-stream" : wanted.contentType;
    object.bucket = bucket->row->name;
    object.key = wanted.key;
    object.modified = call.context.now;
    call.title(Phrase::tr("Copy %1/%2 to %3/%4").with((*source)->bucket, (*source)->key, object.bucket, object.key));
    json::Object answer{{"CopyObjectResult", {{"ETag", quotedTag(object)}, {"LastModified", dateText(object.modified)}}}, {"ServerSideEncryption", encryption}};
    notify(call, *bucket, object, "s3:ObjectCreated:Copy");
    call.editor.put(bucket->owner, std::move(object));
    return answer;
}

constexpr Entry table[] = {
    {{"s3", "PutObject", false}, putObject},       {{"s3", "GetObject", true}, getObject},     {{"s3", "HeadObject", true}, headObject},
    {{"s3", "DeleteObject", false}, deleteObject}, {{"s3", "CopyObject", false}, copyObject},
};

}  // namespace

std::span<const Entry> objectOperations()
{
    return table;
}

}  // namespace rolewright::service
