/// An object is made of the parts of an upload. Source: Amazon S3 API Reference, CompleteMultipartUpload.
#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/checksums.h"
#include "core/service/customer_keys.h"
#include "core/service/multipart.h"
#include "core/service/object_conditions.h"
#include "core/service/object_encryption.h"
#include "core/service/stored_expiration.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::MultipartUpload;
using identity::ObjectVersion;
using identity::UploadedPart;

constexpr std::size_t leastPart = 5u << 20;  // of all but the last

std::string unquoted(std::string_view tag)
{
    return text::replaceAll(tag, "\"", "");
}

/// Makes the object of the parts that are named.
class Completion {
public:
    Completion(Call& call, const MultipartUpload& upload) : m_call(call), m_upload(upload), m_object(upload.object) {}

    Result<ObjectVersion> complete(const json::Object& named)
    {
        int before = 0;
        for (const json::Object& entry : named) {
            const int number = entry.value("PartNumber", 0);
            if (number <= before) {
                m_call.outcome.errorFacts.elements = {{"UploadId", m_upload.id}};
                return Error{"InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part number.", {}};
            }
            before = number;
        }
        for (std::size_t i = 0; i < named.size(); ++i) {
            if (auto taken = take(named[i], i + 1 == named.size()); !taken)
                return taken.error();
        }
        m_object.etag = crypto::toHex(crypto::sumOf(crypto::SumKind::md5, m_tags)) + "-" + std::to_string(named.size());
        m_object.checksum = {algorithmOf(m_upload),
                             m_upload.object.checksum.composite ? crypto::toBase64(crypto::sumOf(*sumKindOf(algorithmOf(m_upload)), m_sums))
                                                                : crypto::toBase64(m_sums),
                             m_upload.object.checksum.composite};
        return m_object;
    }

private:
    Result<void> take(const json::Object& entry, bool isLast)
    {
        const int number = entry.at("PartNumber").get<int>();
        const std::string tag = json::stringOr(entry, "ETag");
        const auto found = m_upload.parts.find(number);
        const auto sum = givenChecksum(entry);
        if (!sum)
            return sum.error();
        if (found == m_upload.parts.end() || unquoted(tag) != found->second->etag ||
            (sum->algorithm == algorithmOf(m_upload) && sum->value != found->second->checksum)) {
            m_call.outcome.errorFacts.elements = {{"UploadId", m_upload.id}, {"PartNumber", std::to_string(number)}, {"ETag", unquoted(tag)}};
            return Error{"InvalidPart",
                         "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not "
                         "match the part's entity tag.",
                         {}};
        }
        const UploadedPart& part = *found->second;
        if (m_upload.object.checksum.composite && sum->algorithm != algorithmOf(m_upload))
            return Error{"InvalidRequest",
                         "The upload was created using a " + text::lower(algorithmOf(m_upload)) +
                             " checksum. The complete request must include the checksum for each part. It was missing for part " + std::to_string(number) +
                             " in the request.",
                         {}};
        if (!isLast && part.body.size() < leastPart) {
            m_call.outcome.errorFacts.elements = {{"ProposedSize", std::to_string(part.body.size())},
                                                  {"MinSizeAllowed", std::to_string(leastPart)},
                                                  {"PartNumber", std::to_string(number)},
                                                  {"ETag", part.etag}};
            return Error{"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", {}};
        }
        append(part);
        return {};
    }

    void append(const UploadedPart& part)
    {
        const std::string sum = *crypto::fromBase64(part.checksum);
        const bool joins = !m_upload.object.checksum.composite && m_object.body.size() > 0;
        m_sums = joins                                ? crypto::joinedSum(*sumKindOf(algorithmOf(m_upload)), m_sums, sum, part.body.size())
                 : m_upload.object.checksum.composite ? m_sums + sum
                                                      : sum;
        for (std::size_t i = 0; i + 1 < part.etag.size(); i += 2)
            m_tags += static_cast<char>(std::stoi(part.etag.substr(i, 2), nullptr, 16));
        m_object.body.append(part.body);
        m_object.parts.push_back({part.body.size(), m_upload.object.checksum.algorithm.empty() ? std::string() : part.checksum});
    }

    Call& m_call;
    const MultipartUpload& m_upload;
    ObjectVersion m_object;
    std::string m_tags;  ///< the parts' MD5s
    std::string m_sums;  ///< the sum so far; the parts' sums one behind the other for a composite one
};

/// What the call says the object must come to.
Result<void> checkWhole(Call& call, const MultipartUpload& upload, const ObjectVersion& object)
{
    const auto given = givenChecksum(call.operation.parameters);
    if (!given)
        return given.error();
    const std::string type = call.parameters.optionalText("ChecksumType", rules::any).value_or(std::string());
    const std::string own = checksumTypeOf(upload.object.checksum);
    if (!type.empty() && !upload.object.checksum.algorithm.empty() && type != own)
        return Error{"InvalidRequest", "The upload was created using the " + own + " checksum mode. The complete request must use the same checksum mode.", {}};
    std::string value = given->value;
    if (object.checksum.composite)
        value = value.substr(0, value.find('-'));
    if (!value.empty() && (given->algorithm != object.checksum.algorithm || value != object.checksum.value))
        return Error{"BadDigest", "The " + text::lower(given->algorithm) + " you specified did not match the calculated checksum.", {}};
    const auto size = call.parameters.optionalText("MpuObjectSize", rules::any);
    if (size && *size != std::to_string(object.body.size()))
        return Error{"InvalidRequest",
                     "The provided 'x-amz-mp-object-size' header value " + *size + " does not match what was computed: " + std::to_string(object.body.size()),
                     {}};
    if (object.body.size() > quota("ObjectBytes"))
        return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {}};
    return {};
}

/// `MultipartUpload: {Parts: [{PartNumber, ETag}]}`; fails with InvalidRequest when nothing is said, or MalformedXML.
Result<json::Object> readParts(const Call& call)
{
    const json::Object& parameters = call.operation.parameters;
    const auto given = parameters.find("MultipartUpload");
    if (given == parameters.end())
        return Error{"InvalidRequest", "You must specify at least one part", {}};
    const bool isThere =
        given->is_object() && given->contains("Parts") && given->at("Parts").is_array() && !given->at("Parts").empty();
    const auto isPart = [](const json::Object& entry) {
        return entry.is_object() && entry.contains("PartNumber") && entry.at("PartNumber").is_number_integer();
    };
    if (!isThere || !std::all_of(given->at("Parts").begin(), given->at("Parts").end(), isPart))
        return Error{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    return given->at("Parts");
}

/// A condition is about the object as it was when the upload began: another that came since, or a marker, is in its way.
Result<void> checkConflict(Call& call, const AskedUpload& asked)
{
    const bool ifMatch = call.parameters.has("IfMatch");
    const auto row = findObject(call, asked.bucket, asked.key);
    if ((!ifMatch && !call.parameters.has("IfNoneMatch")) || !row || row->modified <= asked.row->initiated)
        return {};
    call.outcome.errorFacts.elements = {{"Condition", ifMatch ? "If-Match" : "If-None-Match"}, {"Key", asked.key}};
    return Error{"ConditionalRequestConflict", "The conditional request cannot succeed due to a conflicting operation against this resource.", {}};
}

}  // namespace

Result<json::Object> completeMultipartUpload(Call& call)
{
    for (const std::string_view algorithm : checksumAlgorithms)
        static_cast<void>(call.parameters.has(("Checksum" + std::string(algorithm)).c_str()));
    for (const char* name : {"MultipartUpload", "ChecksumType", "MpuObjectSize"})
        static_cast<void>(call.parameters.has(name));
    const auto key = readCustomerKey(call, KeyFor::object);
    if (!key)
        return key.error();
    const auto asked = askUpload(call);
    if (!asked)
        return asked.error();
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:PutObject", asked->bucket.objectArn(asked->key), conditionKeys(call)); !allowed)
        return allowed.error();
    if (auto allowed = authorizeCondition(call, asked->bucket, asked->key); !allowed)
        return allowed.error();
    const auto parts = readParts(call);
    if (!parts)
        return parts.error();
    if (auto there = checkUpload(call, *asked); !there)
        return there.error();
    if (auto opens = key->empty() ? Result<void>() : checkPartKey(*key, asked->row->object); !opens)  // here it may be left out
        return opens.error();
    if (auto allowed = authorizeUpload(call, *asked); !allowed)
        return allowed.error();
    if (auto holds = checkWriteConditions(call, currentVersion(call, asked->bucket, asked->key).get()); !holds)
        return holds.error();
    if (auto free = checkConflict(call, *asked); !free)
        return free.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    auto object = Completion(call, *asked->row).complete(*parts);
    if (!object)
        return object.error();
    if (auto right = checkWhole(call, *asked->row, *object); !right)
        return right.error();
    const std::string& bucket = asked->bucket.row->name;
    call.title(Phrase::tr("Complete the upload of %1 into %2").with(asked->key, bucket));
    call.editor.remove<MultipartUpload>(asked->bucket.owner, identity::rowKey(*asked->row));
    storeObject(call, asked->bucket, asked->key, *std::move(object), "s3:ObjectCreated:CompleteMultipartUpload");
    const VersionPtr stored = currentVersion(call, asked->bucket, asked->key);
    json::Object answer = storedAnswer(*stored);
    addExpiration(answer, *asked->bucket.row, asked->key, *stored);
    for (const char* name : {customerAlgorithmName, customerKeyName})  // which this answer alone does not tell
        answer.erase(name);
    answer.update({{"Location", "https://" + bucket + ".s3." + asked->bucket.row->region + ".amazonaws.com/" + text::percentEncode(asked->key)},
                   {"Bucket", bucket},
                   {"Key", asked->key}});
    return answer;
}

}  // namespace rolewright::service
