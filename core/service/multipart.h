/// What the operations on uploads in parts share. Source: S3 User Guide, "Uploading and copying objects using multipart upload", "… limits".
#pragma once

#include "core/service/key_walk.h"
#include "core/service/stored_objects.h"

namespace rolewright::service {

inline constexpr int mostParts = 10'000;

/// The upload of the parameters `Bucket`, `Key` and `UploadId`, there or not.
struct AskedUpload {
    FoundBucket bucket;
    std::string key;
    std::string id;
    identity::RowPtr<identity::MultipartUpload> row;
};
Result<AskedUpload> askUpload(Call& call);
/// NoSuchUpload when it is not there.
Result<void> checkUpload(Call& call, const AskedUpload& asked);
/// Parts are put, and put together, by the account that began the upload alone, and under the upload's key by whoever may decrypt with it. Source: Amazon S3 API
/// Reference, UploadPart; S3 User Guide, "Uploading and copying objects using multipart upload", permissions.
Result<void> authorizeUpload(Call& call, const AskedUpload& asked);
/// The algorithm by which parts are summed up: the upload's, or the one of objects that nobody asked one for.
std::string algorithmOf(const identity::MultipartUpload& upload);
/// Makes an object of the parts that are named; an operation of the table.
Result<json::Object> completeMultipartUpload(Call& call);

/// The account as S3 shows owners: `{ID}`, 64 hex digits that stand for it everywhere.
json::Object ownerOf(const AccountId& account);
/// The same for what a list names an owner: an account's twelve digits, or `identity::nobody`.
json::Object canonicalUser(const std::string& account);
/// Whose the object in the bucket is: always the bucket owner's where lists are off.
json::Object ownerOf(const FoundBucket& bucket, const identity::ObjectVersion& object);
/// `{ID, DisplayName}` of who began an upload.
json::Object initiatorOf(const identity::MultipartUpload& upload);
/// `COMPOSITE` or `FULL_OBJECT`.
std::string checksumTypeOf(const identity::ObjectChecksum& checksum);

}  // namespace rolewright::service
