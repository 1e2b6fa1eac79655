/// What the operations on S3's objects share: the object that is asked for, the object to be, and putting one in the other's place.
#pragma once

#include "core/service/access_lists.h"

#include <optional>
#include <string>

namespace rolewright::service {

inline constexpr const char* objectEncryption = "AES256";  ///< what S3 does with every object since January 2023
using VersionPtr = std::shared_ptr<const identity::ObjectVersion>;

/// The object of the parameters `Bucket`, `Key` and `VersionId`, there or not.
struct AskedObject {
    FoundBucket bucket;
    std::string key;
    std::optional<std::string> versionId;  ///< as given: `null` too
    VersionPtr version;                    ///< a delete marker, or null when there is none
};
/// Fails like `findBucket`, with KeyTooLongError, or with InvalidArgument when no version could have this id.
Result<AskedObject> askObject(Call& call);
/// The same for an object that is named in another way.
AskedObject lookUp(const Call& call, FoundBucket bucket, std::string key, std::optional<std::string> versionId);
/// Whether a version may have this id. Fails with `InvalidArgument`.
Result<void> checkVersionId(Call& call, const std::optional<std::string>& versionId);
/// May the caller do `action` (`s3:GetObject`; of a version that is named `s3:GetObjectVersion`) on it?
Result<void> authorizeObject(Call& call, const AskedObject& asked, std::string action, evaluation::Context extra = {});
/// The version, once it is there. A missing object is told only to callers who may list the bucket; others are refused for that.
Result<VersionPtr> presentVersion(Call& call, const AskedObject& asked);

/// What PutObject, CopyObject and CreateMultipartUpload are told of the object to be. Fails by `call.parameters`.
struct Wanted {
    std::string key;
    identity::ObjectVersion object;  ///< without its body
    AskedList list;
    std::string encryption;         ///< as asked for
    std::string keyId;              ///< of KMS, as asked for
    std::optional<bool> bucketKey;  ///< as asked for
    bool isLocked = false;          ///< Object Lock was asked for
};
Wanted readWanted(Call& call);
/// May the caller put this object there, and is it possible? With tags it takes a second permission, with a list another, under a key of KMS one for the key. The
/// object gets its list and its encryption.
Result<void> authorizePut(Call& call, const FoundBucket& bucket, Wanted& wanted, evaluation::Context extra = {});

/// The bytes that the call brings: its payload, or `Body` or `BodyBase64`. Fails with EntityTooLarge.
Result<PayloadPtr> readPayload(const Call& call);
/// The checksum that the call brings for its bytes, or the one that it asks for; CRC64NVME when it asks for none. Fails with InvalidRequest or BadDigest.
Result<identity::ObjectChecksum> readChecksum(Call& call, const Payload& payload);
/// The algorithm and the value of the one member `Checksum…` among these; both empty when there is none.
Result<identity::ObjectChecksum> givenChecksum(const json::Object& parameters);
/// Adds `ChecksumCRC32: …` and, when wanted, `ChecksumType`.
void addChecksum(json::Object& answer, const identity::ObjectVersion& object, bool withType = true);

/// Makes `version` the current one, with an id where the bucket's versioning gives one, and tells of `event`.
void storeObject(Call& call, const FoundBucket& bucket, const std::string& key, identity::ObjectVersion version, std::string_view event);
/// The id that an answer names, `null` where it has none of its own; nothing for buckets that never had versioning.
std::optional<std::string> shownVersion(const identity::Bucket& bucket, const identity::ObjectVersion& version);
/// ETag, encryption, checksum and version of an object that was just stored.
json::Object storedAnswer(const identity::ObjectVersion& stored);
/// The object as it is with `version` in the place of the one that was asked for.
identity::StoredObject withVersion(const Call& call, const AskedObject& asked, identity::ObjectVersion version);
/// The current version as it is in this call's world.
VersionPtr currentVersion(const Call& call, const FoundBucket& bucket, std::string_view key);

std::string quotedTag(const identity::ObjectVersion& object);
/// `STANDARD` and the like.
std::string storageClassOf(const identity::ObjectVersion& object);

}  // namespace rolewright::service
