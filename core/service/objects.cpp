#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/byte_range.h"
#include "core/service/checksums.h"
#include "core/service/customer_keys.h"
#include "core/service/object_conditions.h"
#include "core/service/object_encryption.h"
#include "core/service/object_lock.h"
#include "core/service/object_restoration.h"
#include "core/service/stored_expiration.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;

Result<json::Object> putObject(Call& call)
{
    Wanted wanted = readWanted(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto valid = checkKey(wanted.key); !valid)
        return valid.error();
    if (auto allowed = authorizePut(call, *bucket, wanted, conditionKeys(call)); !allowed)
        return allowed.error();
    if (auto allowed = authorizeCondition(call, *bucket, wanted.key); !allowed)
        return allowed.error();
    const auto payload = readPayload(call);
    if (!payload)
        return payload.error();
    auto checksum = readChecksum(call, **payload);
    if (!checksum)
        return checksum.error();
    if (auto holds = checkWriteConditions(call, currentVersion(call, *bucket, wanted.key).get()); !holds)
        return holds.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    wanted.object.checksum = *std::move(checksum);
    wanted.object.etag = tagOf(wanted.object, (*payload)->md5);
    wanted.object.body = Body((*payload)->bytes);
    call.title(Phrase::tr("Put object %1 into %2").with(wanted.key, bucket->row->name));
    const auto& signature = call.context.signatureKeys;
    const bool isForm = std::find(signature.begin(), signature.end(), std::pair<std::string, std::string>("s3:authType", "POST")) != signature.end();
    storeObject(call, *bucket, wanted.key, std::move(wanted.object), isForm ? "s3:ObjectCreated:Post" : "s3:ObjectCreated:Put");
    const VersionPtr stored = currentVersion(call, *bucket, wanted.key);
    json::Object answer = storedAnswer(*stored);
    addExpiration(answer, *bucket->row, wanted.key, *stored);
    return answer;
}

/// What an answer says of an object beside its bytes.
json::Object headersOf(const FoundBucket& bucket, const ObjectVersion& object, bool withChecksum)
{
    json::Object answer{{"AcceptRanges", "bytes"},
                        {"LastModified", dateText(object.modified)},
                        {"ContentLength", object.body.size()},
                        {"ETag", quotedTag(object)},
                        {"ContentType", object.contentType},
                        {"Metadata", object.metadata.empty() ? json::Object::object() : json::Object(object.metadata)}};
    for (const auto& [name, value] : object.headers) {
        if (name != identity::accessListName)
            answer[name] = value;
    }
    addEncryption(answer, object);
    if (!object.storageClass.empty())
        answer["StorageClass"] = object.storageClass;
    if (!object.tags.empty())
        answer["TagCount"] = object.tags.size();
    if (const auto id = shownVersion(*bucket.row, object))
        answer["VersionId"] = *id;
    if (withChecksum)
        addChecksum(answer, object);
    return answer;
}

/// Which part of the object is asked for; nothing: all of it.
struct Extract {
    std::optional<std::string> range;
    std::optional<long> partNumber;
};

Result<std::optional<ByteRange>> partRange(Call& call, const ObjectVersion& object, long number)
{
    const std::size_t count = std::max<std::size_t>(object.parts.size(), 1);
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    if (index >= count) {
        call.outcome.errorFacts.elements = {{"PartNumberRequested", std::to_string(number)}, {"ActualPartCount", std::to_string(count)}};
        return Error{"InvalidPartNumber", "The requested partnumber is not satisfiable", {}};
    }
    if (object.parts.empty())
        return object.body.size() == 0 ? std::optional<ByteRange>() : std::optional(ByteRange{0, object.body.size()});
    std::size_t begin = 0;
    for (std::size_t i = 0; i < index; ++i)
        begin += object.parts[i].size;
    return std::optional(ByteRange{begin, object.parts[index].size});
}

Result<std::optional<ByteRange>> rangeOf(Call& call, const Extract& extract, const ObjectVersion& object)
{
    if (extract.partNumber)
        return partRange(call, object, *extract.partNumber);
    if (!extract.range)
        return std::optional<ByteRange>();
    auto range = readRange(*extract.range, object.body.size());
    if (!range)
        call.outcome.errorFacts.elements = {{"RangeRequested", *extract.range}, {"ActualObjectSize", std::to_string(object.body.size())}};
    return range;
}

constexpr std::pair<const char*, const char*> overrides[] = {
    {"ResponseCacheControl", "CacheControl"},       {"ResponseContentDisposition", "ContentDisposition"},
    {"ResponseContentEncoding", "ContentEncoding"}, {"ResponseContentLanguage", "ContentLanguage"},
    {"ResponseContentType", "ContentType"},         {"ResponseExpires", "Expires"},
};

/// What the reader wants to hear in place of what the object says; only whoever signs may.
Result<json::Object> readOverrides(Call& call)
{
    json::Object wanted = json::Object::object();
    for (const auto& [parameter, member] : overrides) {
        if (auto value = call.parameters.optionalText(parameter, rules::any))
            wanted[member] = *std::move(value);
    }
    if (!wanted.empty() && call.caller.kind == sts::CallerKind::anonymous)
        return Error{"InvalidRequest", "Request specific response headers cannot be used for anonymous GET requests.", {}};
    return wanted;
}

/// An object that may be read, and what of it is wanted.
struct Reading {
    VersionPtr object;
    Body body;
    json::Object answer;
};

Result<Extract> readExtract(Call& call)
{
    Extract extract{call.parameters.optionalText("Range", rules::any), call.parameters.optionalInteger("PartNumber", -2147483647, 2147483647)};
    if (extract.partNumber && (*extract.partNumber < 1 || *extract.partNumber > 10000)) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "partNumber"}, {"ArgumentValue", std::to_string(*extract.partNumber)}};
        return Error{"InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive", {}};
    }
    if (extract.partNumber && extract.range)
        return Error{"InvalidRequest", "Cannot specify both Range header and partNumber query parameter", {}};
    return extract;
}

Result<Reading> readObject(Call& call)
{
    const auto extract = readExtract(call);
    const Conditions conditions = readConditions(call);
    const bool withChecksum = call.parameters.optionalText("ChecksumMode", rules::any).value_or(std::string()) == "ENABLED";
    const auto wanted = readOverrides(call);
    const auto key = readCustomerKey(call, KeyFor::object);
    static_cast<void>(call.parameters.has("RequestPayer"));
    const auto asked = askObject(call);
    for (const Error* problem : {extract ? nullptr : &extract.error(), wanted ? nullptr : &wanted.error(), key ? nullptr : &key.error(), asked ? nullptr : &asked.error()}) {
        if (problem)
            return *problem;
    }
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeObject(call, *asked, "s3:GetObject"); !allowed)
        return allowed.error();
    auto object = presentVersion(call, *asked);
    if (!object)
        return object.error();
    if (auto opens = checkCustomerKey(KeyFor::object, *key, **object); !opens)
        return opens.error();
    if (call.operation.action == "GetObject" || withChecksum) {
        if (auto allowed = authorizeKeyUse(call, asked->bucket, asked->key, **object, "kms:Decrypt"); !allowed)
            return allowed.error();
    }
    if (auto holds = checkConditions(call, conditions, asked->bucket, **object); !holds)
        return holds.error();
    const auto range = rangeOf(call, *extract, **object);
    if (!range)
        return range.error();
    const bool isWhole = !*range || !extract->range || (*range)->length == (*object)->body.size();
    Reading reading{*object, (*object)->body, headersOf(asked->bucket, **object, withChecksum && isWhole)};
    if (!asked->versionId)
        addExpiration(reading.answer, *asked->bucket.row, asked->key, **object);
    addRestore(reading.answer, **object, call.context.now);
    if (extract->partNumber && !(*object)->parts.empty())
        reading.answer["PartsCount"] = (*object)->parts.size();
    if (const auto& part = *range) {
        reading.body = reading.body.part(part->begin, part->length);
        reading.answer["ContentLength"] = part->length;
        reading.answer["ContentRange"] =
            "bytes " + std::to_string(part->begin) + "-" + std::to_string(part->begin + part->length - 1) + "/" + std::to_string((*object)->body.size());
    }
    reading.answer.update(*wanted);
    hideLock(call, *asked, reading.answer);
    return reading;
}

/// The files beside the workspace are anybody's to change or to lose: nothing is answered of one that is not what its name says.
Result<void> prove(Call& call, const Body& body)
{
    auto proven = body.prove([](const BlobPtr& blob) {
        const auto sum = sumOfBody("SHA256", Body(blob));
        const auto bytes = sum ? crypto::fromBase64(*sum) : Result<std::string>(sum.error());
        return bytes && crypto::toHex(*bytes) == blob->name();
    });
    if (!proven)
        call.outcome.errorFacts.elements = {{"Reason", "A file of this object, beside the workspace, is missing or was changed"}};
    return proven;
}

Result<json::Object> getObject(Call& call)
{
    auto reading = readObject(call);
    if (!reading)
        return reading.error();
    if (!isReadable(*reading->object, call.context.now)) {
        call.outcome.errorFacts.elements = {{"StorageClass", reading->object->storageClass}};
        return Error{"InvalidObjectState", "The operation is not valid for the object's storage class", {}};
    }
    if (auto proven = prove(call, reading->body); !proven)
        return proven.error();
    call.outcome.body = reading->body;
    if (reading->body.size() > quota("BytesInAnswer"))
        return std::move(reading->answer);
    const auto bytes = reading->body.all();
    if (!bytes)
        return bytes.error();
    if (text::isValidUtf8(*bytes))
        reading->answer["Body"] = *bytes;
    else
        reading->answer["BodyBase64"] = crypto::toBase64(*bytes);
    return std::move(reading->answer);
}

/// HEAD answers have no body: the CLI makes the error of the status code.
Result<json::Object> headObject(Call& call)
{
    auto reading = readObject(call);
    if (reading)
        return std::move(reading->answer);
    const std::string& code = reading.error().code;
    if (code == "NoSuchKey" || code == "NoSuchBucket" || code == "NoSuchVersion")
        return Error{"404", "Not Found", {}};
    return code == "AccessDenied" ? Error{"403", "Forbidden", {}} : reading.error();
}

constexpr Entry table[] = {
    {{"s3", "PutObject", false}, putObject},
    {{"s3", "GetObject", true}, getObject},
    {{"s3", "HeadObject", true}, headObject},
};

}  // namespace

std::span<const Entry> objectOperations()
{
    return table;
}

}  // namespace rolewright::service
