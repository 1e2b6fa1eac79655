#include "core/base/text.h"
#include "core/service/byte_range.h"
#include "core/service/checksums.h"
#include "core/service/copy_source.h"
#include "core/service/multipart.h"
#include "core/service/object_encryption.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::MultipartUpload;
using identity::ObjectVersion;
using identity::UploadedPart;

Result<int> readPartNumber(Call& call)
{
    const auto number = call.parameters.optionalText("PartNumber", rules::any).value_or(std::string());
    const bool isNumber = !number.empty() && number.size() <= 5 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber && std::stoi(number) >= 1 && std::stoi(number) <= mostParts)
        return std::stoi(number);
    call.outcome.errorFacts.elements = {{"ArgumentName", "partNumber"}, {"ArgumentValue", number}};
    return Error{"InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive", {}};
}

void storePart(Call& call, const AskedUpload& asked, int number, UploadedPart part)
{
    MultipartUpload upload = *asked.row;
    part.modified = call.context.now;
    upload.parts[number] = std::make_shared<const UploadedPart>(std::move(part));
    call.title(Phrase::tr("Upload part %1 of %2 into %3").with(std::to_string(number), asked.key, asked.bucket.row->name));
    call.editor.put(asked.bucket.owner, std::move(upload));
}

/// The sum of a part, of the upload's kind; `given` is the one that came with it.
Result<std::string> partChecksum(Call& call, const MultipartUpload& upload, const Payload& payload, const identity::ObjectChecksum& given)
{
    if (upload.object.checksum.algorithm.empty())
        return payload.crc64nvme;
    const std::string algorithm = algorithmOf(upload);
    const bool isGiven = call.parameters.has("ChecksumAlgorithm") || call.parameters.has(("Checksum" + given.algorithm).c_str());
    const bool mayCompute = !isGiven && !upload.object.checksum.composite;
    if (given.algorithm == algorithm)
        return given.value;
    if (mayCompute)
        return sumOfBody(algorithm, Body(payload.bytes));
    return Error{"InvalidRequest",
                 "Checksum Type mismatch occurred, expected checksum Type: " + text::lower(algorithm) +
                     ", actual checksum Type: " + (isGiven ? text::lower(given.algorithm) : "null"),
                 {}};
}

Result<json::Object> uploadPart(Call& call)
{
    const auto number = readPartNumber(call);
    const auto key = readCustomerKey(call, KeyFor::object, true);
    if (!key)
        return key.error();
    const auto asked = askUpload(call);
    if (!asked)
        return asked.error();
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:PutObject", asked->bucket.objectArn(asked->key)); !allowed)
        return allowed.error();
    if (!number)
        return number.error();
    if (auto there = checkUpload(call, *asked); !there)
        return there.error();
    if (auto opens = checkPartKey(*key, asked->row->object); !opens)
        return opens.error();
    if (auto allowed = authorizeUpload(call, *asked); !allowed)
        return allowed.error();
    const auto payload = readPayload(call);
    if (!payload)
        return payload.error();
    const auto given = readChecksum(call, **payload);
    if (!given)
        return given.error();
    auto checksum = partChecksum(call, *asked->row, **payload, *given);
    if (!checksum)
        return checksum.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    const std::string tag = tagOf(asked->row->object, (*payload)->md5);
    json::Object answer{{"ETag", "\"" + tag + "\""}};
    addEncryption(answer, asked->row->object);
    if (asked->row->object.checksum.algorithm.empty())
        answer["Checksum" + given->algorithm] = given->value;
    else
        answer["Checksum" + algorithmOf(*asked->row)] = *checksum;
    storePart(call, *asked, *number, {Body((*payload)->bytes), tag, *std::move(checksum), {}});
    return answer;
}

/// The bytes of a copy's source that become the part.
Result<Body> sourceBody(Call& call, const ObjectVersion& source)
{
    const auto text = call.parameters.optionalText("CopySourceRange", rules::any);
    if (!text)
        return source.body;
    const auto range = readRange(*text, source.body.size());
    const std::size_t last = text->rfind('-') == std::string::npos ? 0 : std::strtoull(text->c_str() + text->rfind('-') + 1, nullptr, 10);
    const bool isWhole = text->find_first_of("0123456789") == std::string_view("bytes=").size() && text->back() != '-';
    const std::size_t equals = text->find('=');
    const std::size_t first = equals == std::string::npos ? 0 : std::strtoull(text->c_str() + equals + 1, nullptr, 10);
    if (isWhole && !range && first >= source.body.size() && first <= last)
        return Error{"InvalidRequest", "The specified copy range is invalid for the source object size", {}};
    if (isWhole && (!range || last >= source.body.size())) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-copy-source-range"}, {"ArgumentValue", *text}};
        return Error{"InvalidArgument", "Range specified is not valid for source object of size: " + std::to_string(source.body.size()), {}};
    }
    if (isWhole && *range)
        return source.body.part((*range)->begin, (*range)->length);
    call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-copy-source-range"}, {"ArgumentValue", *text}};
    return Error{"InvalidArgument",
                 "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last "
                 "bytes to copy",
                 {}};
}

Result<json::Object> uploadPartCopy(Call& call)
{
    const auto number = readPartNumber(call);
    const CopySourceReader reader(call);
    const auto key = readCustomerKey(call, KeyFor::object, true);
    if (!key)
        return key.error();
    const auto asked = askUpload(call);
    if (!asked)
        return asked.error();
    const auto source = reader.find(call, false);
    if (!source)
        return source.error();
    evaluation::Context keys;
    keys.set("s3:x-amz-copy-source", "/" + source->asked.bucket.row->name + "/" + source->asked.key);
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:PutObject", asked->bucket.objectArn(asked->key), std::move(keys)); !allowed)
        return allowed.error();
    if (!number)
        return number.error();
    if (auto there = checkUpload(call, *asked); !there)
        return there.error();
    if (auto opens = checkPartKey(*key, asked->row->object); !opens)
        return opens.error();
    if (auto allowed = authorizeUpload(call, *asked); !allowed)
        return allowed.error();
    const auto body = sourceBody(call, *source->object);
    if (!body)
        return body.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    const auto md5 = md5OfBody(*body);
    auto checksum = md5 ? sumOfBody(algorithmOf(*asked->row), *body) : md5;
    if (!checksum)
        return checksum.error();
    const std::string tag = tagOf(asked->row->object, *md5);
    json::Object result{{"ETag", "\"" + tag + "\""}, {"LastModified", dateText(call.context.now)}, {"Checksum" + algorithmOf(*asked->row), *checksum}};
    json::Object answer{{"CopyPartResult", std::move(result)}};
    addEncryption(answer, asked->row->object);
    if (const auto id = shownVersion(*source->asked.bucket.row, *source->object))
        answer["CopySourceVersionId"] = *id;
    storePart(call, *asked, *number, {*body, tag, *std::move(checksum), {}});
    return answer;
}

constexpr Entry table[] = {
    {{"s3", "UploadPart", false}, uploadPart},
    {{"s3", "UploadPartCopy", false}, uploadPartCopy},
    {{"s3", "CompleteMultipartUpload", false}, completeMultipartUpload},
};

}  // namespace

std::string algorithmOf(const MultipartUpload& upload)
{
    return upload.object.checksum.algorithm.empty() ? "CRC64NVME" : upload.object.checksum.algorithm;
}

Result<void> authorizeUpload(Call& call, const AskedUpload& asked)
{
    const auto initiator = Arn::parse(asked.row->initiator);
    if (call.caller.kind == sts::CallerKind::anonymous || !initiator || initiator->account != call.accountId().text())
        return Error{"AccessDenied", "Access Denied", {}};
    return authorizeKeyUse(call, asked.bucket, asked.key, asked.row->object, "kms:Decrypt");
}

std::span<const Entry> multipartPartOperations()
{
    return table;
}

}  // namespace rolewright::service
