#include "core/service/object_encryption.h"
#include "core/service/object_lock.h"

#include "core/crypto/crypto.h"
#include "core/evaluation/access_list_policy.h"
#include "core/service/bucket_notifications.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;
using identity::StoredObject;

constexpr std::size_t randomPart = 24;
constexpr std::size_t proof = 8;
constexpr std::string_view versionAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";

/// Ids end with what proves that they are ids of ours: S3 tells versions that are gone from texts that were never one.
std::string withProof(std::string random)
{
    const crypto::Digest digest = crypto::sha256("version " + random);
    for (std::size_t i = 0; i < proof; ++i)
        random += versionAlphabet[digest[i] % versionAlphabet.size()];
    return random;
}

std::string shownId(const ObjectVersion& version)
{
    return version.id.empty() ? "null" : version.id;
}

/// `s3:GetObject` → `s3:GetObjectVersion`, `s3:GetObjectTagging` → `s3:GetObjectVersionTagging`.
std::string ofVersion(std::string action)
{
    const std::size_t end = action.find("Object") + std::string_view("Object").size();
    return action.insert(end, "Version");
}

/// What a delete marker lets be known of it.
void addMarker(Call& call, const AskedObject& asked)
{
    call.outcome.errorFacts.members["DeleteMarker"] = true;
    call.outcome.errorFacts.members["VersionId"] = shownId(*asked.version);
}

/// The version that was current, and those before it, without the one that a new version without an id takes the place of.
std::vector<VersionPtr> history(const identity::RowPtr<StoredObject>& row, bool withoutNull)
{
    if (!row)
        return {};
    std::vector<VersionPtr> versions{std::make_shared<const ObjectVersion>(*row)};
    versions.insert(versions.end(), row->older.begin(), row->older.end());
    if (withoutNull)
        std::erase_if(versions, [](const VersionPtr& version) { return version->id.empty(); });
    return versions;
}

}  // namespace

Result<void> checkVersionId(Call& call, const std::optional<std::string>& versionId)
{
    if (!versionId || *versionId == "null" || *versionId == withProof(versionId->substr(0, randomPart)))
        return {};
    call.outcome.errorFacts.elements = {{"ArgumentName", "versionId"}, {"ArgumentValue", *versionId}};
    return Error{"InvalidArgument", versionId->empty() ? "Version id cannot be the empty string" : "Invalid version id specified", {}};
}

AskedObject lookUp(const Call& call, FoundBucket bucket, std::string key, std::optional<std::string> versionId)
{
    VersionPtr version = evaluation::versionOf(findObject(call, bucket, key), versionId);
    return {std::move(bucket), std::move(key), std::move(versionId), std::move(version)};
}

Result<AskedObject> askObject(Call& call)
{
    std::string key = readKey(call);
    std::optional<std::string> versionId = call.parameters.optionalText("VersionId", rules::any);
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto valid = checkKey(key); !valid)
        return valid.error();
    if (auto valid = checkVersionId(call, versionId); !valid)
        return valid.error();
    return lookUp(call, *std::move(bucket), std::move(key), std::move(versionId));
}

Result<void> authorizeObject(Call& call, const AskedObject& asked, std::string action, evaluation::Context extra)
{
    addExistingTags(extra, asked.version.get());
    if (asked.versionId) {
        action = ofVersion(std::move(action));
        extra.set("s3:versionid", *asked.versionId);
    }
    return authorizeS3(call, asked.bucket, action, asked.bucket.objectArn(asked.key), std::move(extra));
}

Result<VersionPtr> presentVersion(Call& call, const AskedObject& asked)
{
    if (asked.version && !asked.version->isDeleteMarker)
        return asked.version;
    if (asked.version && asked.versionId) {
        addMarker(call, asked);
        const std::string& action = call.operation.action;
        const char* const method = action == "HeadObject" ? "HEAD" : action.starts_with("Put") ? "PUT" : action.starts_with("Delete") ? "DELETE" : "GET";
        call.outcome.errorFacts.elements = {{"Method", method}, {"ResourceType", "DeleteMarker"}};
        return Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", {}};
    }
    if (auto allowed = authorizeS3(call, asked.bucket, "s3:ListBucket", asked.bucket.arn()); !allowed)
        return allowed.error();
    call.outcome.errorFacts.elements = {{"Key", asked.key}};
    if (asked.versionId) {
        call.outcome.errorFacts.elements.emplace_back("VersionId", *asked.versionId);
        return Error{"NoSuchVersion", "The specified version does not exist.", {}};
    }
    if (asked.version)
        addMarker(call, asked);
    return Error{"NoSuchKey", "The specified key does not exist.", {}};
}

VersionPtr currentVersion(const Call& call, const FoundBucket& bucket, std::string_view key)
{
    const auto row = findObject(call, bucket, key);
    return row && row->isDeleteMarker ? nullptr : row;
}

StoredObject withVersion(const Call& call, const AskedObject& asked, ObjectVersion version)
{
    StoredObject object = *findObject(call, asked.bucket, asked.key);
    if (object.id == version.id) {
        static_cast<ObjectVersion&>(object) = std::move(version);
    } else {
        const auto older = std::find_if(object.older.begin(), object.older.end(), [&](const VersionPtr& other) { return other->id == version.id; });
        *older = std::make_shared<const ObjectVersion>(std::move(version));
    }
    return object;
}

void storeObject(Call& call, const FoundBucket& bucket, const std::string& key, ObjectVersion version, std::string_view event)
{
    const bool isEnabled = bucket.row->versioning == "Enabled";
    StoredObject object;
    static_cast<ObjectVersion&>(object) = std::move(version);
    object.id = isEnabled ? withProof(crypto::randomText(randomPart, versionAlphabet)) : std::string();
    if (!bucket.row->versioning.empty())
        object.older = history(findObject(call, bucket, key), !isEnabled);
    object.bucket = bucket.row->name;
    object.key = key;
    object.modified = call.context.now;
    addDefaultRetention(*bucket.row, call.context.now, object);
    notify(call, bucket, object, event, !object.isDeleteMarker);
    call.editor.put(bucket.owner, std::move(object));
}

std::optional<std::string> shownVersion(const identity::Bucket& bucket, const ObjectVersion& version)
{
    return bucket.versioning.empty() ? std::nullopt : std::optional(shownId(version));
}

json::Object storedAnswer(const ObjectVersion& stored)
{
    json::Object answer{{"ETag", quotedTag(stored)}};
    addEncryption(answer, stored);
    if (!stored.id.empty())
        answer["VersionId"] = stored.id;
    addChecksum(answer, stored);
    return answer;
}

std::string quotedTag(const ObjectVersion& object)
{
    return "\"" + object.etag + "\"";
}

std::string storageClassOf(const ObjectVersion& object)
{
    return object.storageClass.empty() ? "STANDARD" : object.storageClass;
}

void addChecksum(json::Object& answer, const ObjectVersion& object, bool withType)
{
    const identity::ObjectChecksum& checksum = object.checksum;
    if (checksum.value.empty())
        return;
    answer["Checksum" + checksum.algorithm] = checksum.composite ? checksum.value + "-" + std::to_string(object.parts.size()) : checksum.value;
    if (withType)
        answer["ChecksumType"] = checksum.composite ? "COMPOSITE" : "FULL_OBJECT";
}

}  // namespace rolewright::service
