#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/checksums.h"
#include "core/service/customer_keys.h"
#include "core/service/multipart.h"
#include "core/service/object_encryption.h"

#include <algorithm>

namespace rolewright::service {

using identity::MultipartUpload;

Result<AskedUpload> askUpload(Call& call)
{
    AskedUpload asked{{}, readKey(call), call.parameters.optionalText("UploadId", rules::any).value_or(std::string()), nullptr};
    static_cast<void>(call.parameters.has("RequestPayer"));
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto valid = checkKey(asked.key); !valid)
        return valid.error();
    asked.bucket = *std::move(bucket);
    asked.row = call.world().account(asked.bucket.owner)->uploads.find(identity::uploadKey(asked.bucket.row->name, asked.key, asked.id));
    if (asked.row && asked.row->key != asked.key)  // keys may have zero bytes, and ids that are given too
        asked.row.reset();
    return asked;
}

Result<void> checkUpload(Call& call, const AskedUpload& asked)
{
    if (asked.row)
        return {};
    call.outcome.errorFacts.elements = {{"UploadId", asked.id}};
    return Error{"NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", {}};
}

json::Object ownerOf(const AccountId& account)
{
    return {{"ID", crypto::toHex(crypto::sha256("canonical user of " + account.text()))}};
}

json::Object canonicalUser(const std::string& account)
{
    const auto id = AccountId::parse(account);
    return id ? ownerOf(*id) : json::Object{{"ID", account}};
}

json::Object ownerOf(const FoundBucket& bucket, const identity::ObjectVersion& object)
{
    const bool takesLists = identity::ownershipOf(*bucket.row) != "BucketOwnerEnforced";
    return canonicalUser(takesLists ? identity::accessListOf(object, bucket.owner.text()).owner : bucket.owner.text());
}

json::Object initiatorOf(const MultipartUpload& upload)
{
    return {{"ID", upload.initiator}, {"DisplayName", upload.initiator.substr(upload.initiator.find_last_of(":/") + 1)}};
}

std::string checksumTypeOf(const identity::ObjectChecksum& checksum)
{
    return checksum.composite ? "COMPOSITE" : "FULL_OBJECT";
}

namespace {

/// Ids of one key sort by the time at which the uploads began, as S3 lists them.
std::string newUploadId(Instant now)
{
    const std::string since = std::to_string(now.time_since_epoch().count());
    return std::string(20 - std::min<std::size_t>(20, since.size()), '0') + since + "." +
           crypto::randomText(64, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}

/// The checksum that the object is to have: CRCs of the whole or of its parts, other sums of the parts.
Result<identity::ObjectChecksum> wantedChecksum(Call& call)
{
    identity::ObjectChecksum checksum;
    checksum.algorithm = call.parameters.optionalText("ChecksumAlgorithm", rules::any).value_or(std::string());
    const std::string type = call.parameters.optionalText("ChecksumType", rules::any).value_or(std::string());
    const std::string name = text::lower(checksum.algorithm);
    if (checksum.algorithm.empty() && !type.empty())
        return Error{"InvalidRequest", "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.", {}};
    if (!checksum.algorithm.empty() && !sumKindOf(checksum.algorithm))
        return Error{"InvalidRequest",
                     "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]",
                     {}};
    if (!type.empty() && type != "COMPOSITE" && type != "FULL_OBJECT")
        return Error{"InvalidRequest", "Value for x-amz-checksum-type header is invalid.", {}};
    const bool mustBeWhole = checksum.algorithm == "CRC64NVME";
    if ((mustBeWhole && type == "COMPOSITE") || (!isCrc(checksum.algorithm) && type == "FULL_OBJECT"))
        return Error{"InvalidRequest", "The " + type + " checksum type cannot be used with the " + name + " checksum algorithm.", {}};
    checksum.composite = !checksum.algorithm.empty() && !mustBeWhole && type != "FULL_OBJECT";
    return checksum;
}

Result<json::Object> createMultipartUpload(Call& call)
{
    Wanted wanted = readWanted(call);
    auto checksum = wantedChecksum(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto valid = checkKey(wanted.key); !valid)
        return valid.error();
    if (call.caller.kind == sts::CallerKind::anonymous)  // whoever may put objects: S3 User Guide, "Uploading and copying objects using multipart upload", permissions
        return Error{"AccessDenied", "Access Denied", {}};
    if (auto allowed = authorizePut(call, *bucket, wanted); !allowed)
        return allowed.error();
    if (!checksum)
        return checksum.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    MultipartUpload upload;
    upload.bucket = bucket->row->name;
    upload.key = wanted.key;
    upload.id = newUploadId(call.context.now);
    upload.initiator = call.who.arn;
    upload.initiated = call.context.now;
    upload.object = std::move(wanted.object);
    upload.object.checksum = *std::move(checksum);
    json::Object answer{{"Bucket", upload.bucket}, {"Key", upload.key}, {"UploadId", upload.id}};
    addEncryption(answer, upload.object);
    if (!upload.object.checksum.algorithm.empty())
        answer.update({{"ChecksumAlgorithm", upload.object.checksum.algorithm}, {"ChecksumType", checksumTypeOf(upload.object.checksum)}});
    call.title(Phrase::tr("Begin to upload %1 into %2 in parts").with(upload.key, upload.bucket));
    call.editor.put(bucket->owner, std::move(upload));
    return answer;
}

Result<json::Object> abortMultipartUpload(Call& call)
{
    const auto asked = askUpload(call);
    if (!asked)
        return asked.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:AbortMultipartUpload", asked->bucket.objectArn(asked->key)); !allowed)
        return allowed.error();
    if (auto there = checkUpload(call, *asked); !there)
        return there.error();
    call.title(Phrase::tr("Give up the upload of %1 into %2").with(asked->key, asked->bucket.row->name));
    call.editor.remove<MultipartUpload>(asked->bucket.owner, identity::rowKey(*asked->row));
    return json::Object::object();
}

json::Object describe(const identity::UploadedPart& part, int number, const std::string& algorithm)
{
    json::Object shown{{"PartNumber", number}, {"LastModified", dateText(part.modified)}, {"ETag", "\"" + part.etag + "\""}, {"Size", part.body.size()}};
    if (!algorithm.empty())
        shown["Checksum" + algorithm] = part.checksum;
    return shown;
}

Result<json::Object> listParts(Call& call)
{
    const auto most = readCount(call, "MaxParts", "max-parts", 1000);
    const auto marker = readCount(call, "PartNumberMarker", "part-number-marker", 0, mostParts);
    const auto key = readCustomerKey(call, KeyFor::object);
    if (!key)
        return key.error();
    const auto asked = askUpload(call);
    if (!asked)
        return asked.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:ListMultipartUploadParts", asked->bucket.objectArn(asked->key)); !allowed)
        return allowed.error();
    if (auto there = checkUpload(call, *asked); !there)
        return there.error();
    for (const auto* count : {&most, &marker}) {
        if (!*count)
            return count->error();
    }
    if (auto opens = key->empty() ? Result<void>() : checkPartKey(*key, asked->row->object); !opens)
        return opens.error();
    const MultipartUpload& upload = *asked->row;
    json::Object answer{{"Bucket", upload.bucket},
                        {"Key", upload.key},
                        {"UploadId", upload.id},
                        {"PartNumberMarker", *marker},
                        {"MaxParts", *most},
                        {"Initiator", initiatorOf(upload)},
                        {"Owner", ownerOf(asked->bucket, upload.object)},
                        {"StorageClass", storageClassOf(upload.object)}};
    json::Object parts = json::Object::array();
    auto part = upload.parts.upper_bound(static_cast<int>(*marker));
    for (; part != upload.parts.end() && parts.size() < *most; ++part)
        parts.push_back(describe(*part->second, part->first, upload.object.checksum.algorithm));
    answer["NextPartNumberMarker"] = parts.empty() ? 0 : parts.back().at("PartNumber").get<int>();
    answer["IsTruncated"] = part != upload.parts.end();
    if (!parts.empty())
        answer["Parts"] = std::move(parts);
    if (!upload.object.checksum.algorithm.empty())
        answer.update({{"ChecksumAlgorithm", upload.object.checksum.algorithm}, {"ChecksumType", checksumTypeOf(upload.object.checksum)}});
    return answer;
}

json::Object describe(const MultipartUpload& upload, const KeyListing& listing, const FoundBucket& bucket)
{
    json::Object shown{{"UploadId", upload.id},
                       {"Key", listing.shown(upload.key)},
                       {"Initiated", dateText(upload.initiated)},
                       {"StorageClass", storageClassOf(upload.object)},
                       {"Owner", ownerOf(bucket, upload.object)},
                       {"Initiator", initiatorOf(upload)}};
    if (!upload.object.checksum.algorithm.empty())
        shown.update({{"ChecksumAlgorithm", upload.object.checksum.algorithm}, {"ChecksumType", checksumTypeOf(upload.object.checksum)}});
    return shown;
}

Result<json::Object> listMultipartUploads(Call& call)
{
    evaluation::Context extra;
    const auto listing = readKeyListing(call, "MaxUploads", "max-uploads", extra);
    const std::string keyMarker = call.parameters.optionalText("KeyMarker", rules::any).value_or(std::string());
    const std::string idMarker = call.parameters.optionalText("UploadIdMarker", rules::any).value_or(std::string());
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, "s3:ListBucketMultipartUploads", bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    if (!listing)
        return listing.error();
    const auto everyRow = [](const MultipartUpload&) { return true; };
    KeyWalk walk(call.world().account(bucket->owner)->uploads, bucket->row->name, *listing, everyRow);
    if (!keyMarker.empty())
        walk.goBehind(keyMarker, idMarker);
    json::Object uploads = json::Object::array();
    json::Object prefixes = json::Object::array();
    std::string lastKey;
    std::string lastId;
    for (; !walk.atEnd() && uploads.size() + prefixes.size() < listing->most; walk.next()) {
        const std::string prefix = walk.prefix();
        lastKey = prefix.empty() ? walk.row().key : prefix;
        lastId = prefix.empty() ? walk.row().id : std::string();
        if (prefix.empty())
            uploads.push_back(describe(walk.row(), *listing, *bucket));
        else
            prefixes.push_back({{"Prefix", listing->shown(prefix)}});
    }
    json::Object answer{{"Bucket", bucket->row->name},  {"KeyMarker", listing->shown(keyMarker)},
                        {"UploadIdMarker", idMarker},   {"NextKeyMarker", listing->shown(lastKey)},
                        {"NextUploadIdMarker", lastId}, {"MaxUploads", listing->most}};
    addListing(answer, *listing, !walk.atEnd() && listing->most > 0, std::move(prefixes));
    if (listing->prefix.empty())  // which other listings tell all the same
        answer.erase("Prefix");
    if (!uploads.empty())
        answer["Uploads"] = std::move(uploads);
    return answer;
}

constexpr Entry table[] = {
    {{"s3", "CreateMultipartUpload", false}, createMultipartUpload},
    {{"s3", "AbortMultipartUpload", false}, abortMultipartUpload},
    {{"s3", "ListParts", true}, listParts},
    {{"s3", "ListMultipartUploads", true}, listMultipartUploads},
};

}  // namespace

std::span<const Entry> multipartUploadOperations()
{
    return table;
}

}  // namespace rolewright::service
