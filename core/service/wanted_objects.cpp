#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/checksums.h"
#include "core/service/object_encryption.h"
#include "core/service/object_lock.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectChecksum;

constexpr std::size_t mostMetadata = 2048;  ///< bytes of names and values; S3 User Guide, "Working with object metadata"
constexpr const char* keptHeaders[] = {"CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "Expires", "WebsiteRedirectLocation"};
constexpr std::string_view storageClasses[] = {"STANDARD",     "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER",
                                               "DEEP_ARCHIVE", "GLACIER_IR",         "SNOW",        "EXPRESS_ONEZONE"};

bool anyOf(Call& call, const auto& names)
{
    bool any = false;
    for (const char* name : names)
        any = call.parameters.has(name) || any;  // each is asked for
    return any;
}

void readMetadata(Call& call, identity::ObjectVersion& object)
{
    if (!call.parameters.has("Metadata") || !call.operation.parameters.at("Metadata").is_object())
        return;
    for (const auto& [name, value] : call.operation.parameters.at("Metadata").items())
        object.metadata[name] = value.is_string() ? value.get<std::string>() : json::compact(value);
}

Result<void> checkMetadata(Call& call, const identity::ObjectVersion& object)
{
    std::size_t size = 0;
    for (const auto& [name, value] : object.metadata)
        size += name.size() + value.size();
    if (size <= mostMetadata)
        return {};
    call.outcome.errorFacts.elements = {{"Size", std::to_string(size)}, {"MaxSizeAllowed", std::to_string(mostMetadata)}};
    return Error{"MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size", {}};
}

/// Tags in a header are a query: of one `=` each, and none twice.
Result<void> checkTagHeader(Call& call, const identity::Tags& tags)
{
    const std::string query = json::stringOr(call.operation.parameters, "Tagging");
    bool isRight = true;
    for (const std::string_view pair : text::split(query, '&'))
        isRight = isRight && std::count(pair.begin(), pair.end(), '=') < 2;
    for (const identity::Tag& tag : tags)
        isRight = isRight && std::count_if(tags.begin(), tags.end(), [&](const identity::Tag& other) { return other.key == tag.key; }) == 1;
    if (isRight)
        return {};
    call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-tagging"}, {"ArgumentValue", query}};
    return Error{"InvalidArgument", "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.", {}};
}

Result<void> checkPossible(Call& call, const FoundBucket& bucket, Wanted& wanted)
{
    if (auto valid = placeList(call, bucket, wanted.key, wanted.list, wanted.object); !valid)
        return valid;
    if (auto valid = checkWantedLock(call, bucket, wanted); !valid)
        return valid;
    const std::string& storage = wanted.object.storageClass;
    if (!storage.empty() && std::find(std::begin(storageClasses), std::end(storageClasses), storage) == std::end(storageClasses)) {
        call.outcome.errorFacts.elements = {{"StorageClassRequested", storage}};
        return Error{"InvalidStorageClass", "The storage class you specified is not valid", {}};
    }
    const auto redirect = wanted.object.headers.find("WebsiteRedirectLocation");
    if (redirect != wanted.object.headers.end() && !redirect->second.starts_with('/') && !redirect->second.starts_with("http"))
        return Error{"InvalidRedirectLocation", "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.", {}};
    if (auto valid = checkMetadata(call, wanted.object); !valid)
        return valid;
    return placeEncryption(call, bucket, wanted);
}

/// The list of a new object is its owner's to give, and that is who puts it: beside the bucket owner's `s3:PutObject` its own account must let it, and nobody may
/// refuse. Source: S3 User Guide, "Example 3: Bucket owner granting permissions to objects it does not own"; Amazon S3 API Reference, PutObject, permissions.
Result<void> authorizeList(Call& call, const FoundBucket& bucket, const std::string& arn, const evaluation::Context& extra)
{
    auto allowed = authorizeS3(call, bucket, "s3:PutObjectAcl", arn, extra);
    if (allowed || !call.outcome.denied || call.caller.kind == sts::CallerKind::anonymous)
        return allowed;
    const evaluation::Decision& decision = call.outcome.denied->explanation.decision;
    if (decision.effect != evaluation::Effect::implicitDeny || decision.blockedBy != evaluation::bit(evaluation::Layer::resource))
        return allowed;
    call.outcome.denied.reset();
    if (call.verdicts)
        call.verdicts->pop_back();
    return {};
}

}  // namespace

Wanted readWanted(Call& call)
{
    Wanted wanted;
    identity::ObjectVersion& object = wanted.object;
    wanted.key = readKey(call);
    object.contentType = call.parameters.optionalText("ContentType", rules::any).value_or(std::string());
    if (object.contentType.empty())
        object.contentType = "binary/octet-stream";
    for (const char* name : keptHeaders) {
        if (auto value = call.parameters.optionalText(name, rules::any); value && !value->empty())
            object.headers[name] = *std::move(value);
    }
    readMetadata(call, object);
    object.storageClass = call.parameters.optionalText("StorageClass", rules::any).value_or(std::string());
    if (object.storageClass == "STANDARD")
        object.storageClass.clear();
    object.tags = readTagQuery(call.parameters.optionalText("Tagging", rules::any).value_or(std::string()));
    wanted.list = readAskedList(call);
    wanted.encryption = call.parameters.optionalText("ServerSideEncryption", rules::any).value_or(std::string());
    wanted.isLocked = anyOf(call, lockHeaders);
    for (const char* name : lockHeaders) {
        if (const std::string value = json::stringOr(call.operation.parameters, name); !value.empty())
            object.headers[name] = value;
    }
    wanted.keyId = call.parameters.optionalText("SSEKMSKeyId", rules::any).value_or(std::string());
    if (call.parameters.has("BucketKeyEnabled")) {
        const json::Object& flag = call.operation.parameters.at("BucketKeyEnabled");
        wanted.bucketKey = flag == true || (flag.is_string() && text::equalsIgnoringCase(flag.get<std::string>(), "true"));  // some clients write `True`
    }
    static_cast<void>(call.parameters.has("SSEKMSEncryptionContext"));
    static_cast<void>(call.parameters.has("RequestPayer"));  // which says nothing where the bucket's owner pays
    return wanted;
}

Result<void> authorizePut(Call& call, const FoundBucket& bucket, Wanted& wanted, evaluation::Context extra)
{
    addRequestObjectTags(extra, wanted.object.tags);
    addListKeys(extra, wanted.list);
    if (!wanted.encryption.empty())
        extra.set("s3:x-amz-server-side-encryption", wanted.encryption);
    if (!wanted.keyId.empty())
        extra.set("s3:x-amz-server-side-encryption-aws-kms-key-id", wanted.keyId);
    if (const std::string algorithm = json::stringOr(call.operation.parameters, customerAlgorithmName); !algorithm.empty())
        extra.set("s3:x-amz-server-side-encryption-customer-algorithm", algorithm);
    if (!wanted.object.storageClass.empty() || call.parameters.has("StorageClass"))
        extra.set("s3:x-amz-storage-class", storageClassOf(wanted.object));
    if (const auto redirect = wanted.object.headers.find("WebsiteRedirectLocation"); redirect != wanted.object.headers.end())
        extra.set("s3:x-amz-website-redirect-location", redirect->second);
    const auto lock = [&wanted](const char* header) {
        const auto value = wanted.object.headers.find(header);
        return value == wanted.object.headers.end() ? std::string() : value->second;
    };
    addLockKeys(extra, lock(lockMode), lock(lockUntil), lock(legalHold), call.context.now);
    const std::string arn = bucket.objectArn(wanted.key);
    if (auto allowed = authorizeS3(call, bucket, "s3:PutObject", arn, extra); !allowed)
        return allowed;
    if (!wanted.object.tags.empty()) {
        if (auto allowed = authorizeS3(call, bucket, "s3:PutObjectTagging", arn, extra); !allowed)
            return allowed;
    }
    if (!wanted.list.isEmpty() && identity::ownershipOf(*bucket.row) != "BucketOwnerEnforced") {
        if (auto allowed = authorizeList(call, bucket, arn, extra); !allowed)
            return allowed;
    }
    if (auto valid = checkTagHeader(call, wanted.object.tags); !valid)
        return valid;
    if (auto valid = checkObjectTags(call, wanted.object.tags, 10); !valid)
        return valid;
    return checkPossible(call, bucket, wanted);
}

Result<PayloadPtr> readPayload(const Call& call)
{
    PayloadPtr payload = call.operation.payload;
    static_cast<void>(call.parameters.has("Body"));
    static_cast<void>(call.parameters.has("BodyBase64"));
    const json::Object& parameters = call.operation.parameters;
    if (!payload) {
        std::string body = json::stringOr(parameters, "Body");
        if (parameters.contains("BodyBase64")) {
            auto decoded = crypto::fromBase64(json::stringOr(parameters, "BodyBase64"));
            if (!decoded || !body.empty())
                return Error{"InvalidArgument", "`BodyBase64` must be base64, and there must be no `Body` beside it", {}};
            body = *std::move(decoded);
        }
        payload = Payload::of(std::move(body));
    }
    const std::size_t most = quota("RequestBodyBytes");
    if (payload->bytes->size() <= most)
        return payload;
    call.outcome.errorFacts.elements = {{"ProposedSize", std::to_string(payload->bytes->size())}, {"MaxSizeAllowed", std::to_string(most)}};
    return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {}};
}

Result<ObjectChecksum> givenChecksum(const json::Object& parameters)
{
    ObjectChecksum given;
    for (const auto& [name, value] : parameters.items()) {
        const std::string algorithm = name.starts_with("Checksum") ? name.substr(8) : std::string();
        if (!sumKindOf(algorithm) || !value.is_string())
            continue;
        if (!given.algorithm.empty())
            return Error{"InvalidRequest", "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.", {}};
        given = {algorithm, value.get<std::string>(), false};
    }
    return given;
}

Result<ObjectChecksum> readChecksum(Call& call, const Payload& payload)
{
    for (const std::string_view algorithm : checksumAlgorithms)
        static_cast<void>(call.parameters.has(("Checksum" + std::string(algorithm)).c_str()));
    const std::string wanted = call.parameters.optionalText("ChecksumAlgorithm", rules::any).value_or(std::string());
    auto checksum = givenChecksum(call.operation.parameters);
    if (!checksum)
        return checksum;
    if (checksum->algorithm.empty() && wanted.empty())
        return ObjectChecksum{"CRC64NVME", payload.crc64nvme, false};
    const std::string algorithm = checksum->algorithm.empty() ? wanted : checksum->algorithm;
    if (!sumKindOf(algorithm))
        return Error{"InvalidRequest",
                     "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]",
                     {}};
    // What came over the wire was held against its bytes there.
    if (call.operation.payload && !checksum->value.empty())
        return checksum;
    const auto sum = sumOfBody(algorithm, Body(payload.bytes));
    if (!sum)
        return sum.error();
    if (!checksum->value.empty() && checksum->value != *sum)
        return Error{"BadDigest", "The " + algorithm + " you specified did not match the calculated checksum.", {}};
    return ObjectChecksum{algorithm, *sum, false};
}

}  // namespace rolewright::service
