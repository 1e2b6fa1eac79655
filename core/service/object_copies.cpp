#include "core/base/text.h"
#include "core/service/checksums.h"
#include "core/service/copy_source.h"
#include "core/service/object_encryption.h"
#include "core/service/object_lock.h"
#include "core/service/object_restoration.h"
#include "core/service/stored_expiration.h"

#include <algorithm>

namespace rolewright::service {

CopySourceReader::CopySourceReader(Call& call)
    : m_text(call.parameters.text("CopySource", rules::any)),
      m_owner(call.parameters.optionalText("ExpectedSourceBucketOwner", rules::any).value_or(std::string())), m_conditions(readConditions(call, "CopySource")),
      m_key(readCustomerKey(call, KeyFor::source))
{
}

Result<CopySource> CopySourceReader::find(Call& call, bool withTags) const
{
    if (!m_key)
        return m_key.error();
    std::string_view source = m_text;
    source.remove_prefix(source.starts_with('/') ? 1 : 0);
    constexpr std::string_view mark = "?versionId=";
    const std::size_t end = source.find(mark);
    std::optional<std::string> versionId;
    if (end != std::string_view::npos)
        versionId = text::percentDecode(source.substr(end + mark.size()));
    const std::string decoded = text::percentDecode(source.substr(0, end));
    const std::size_t slash = decoded.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == decoded.size()) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-copy-source"}, {"ArgumentValue", m_text}};
        return Error{"InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey", {}};
    }
    if (auto valid = checkVersionId(call, versionId); !valid)
        return valid.error();
    const std::string name = decoded.substr(0, slash);
    const auto owner = call.world().bucketOwner(name);
    if (!owner) {
        call.outcome.errorFacts.elements = {{"BucketName", name}};
        return Error{"NoSuchBucket", "The specified bucket does not exist", {}};
    }
    if (!m_owner.empty() && m_owner != owner->id.text())
        return Error{"AccessDenied", "Access Denied", {}};
    AskedObject asked = lookUp(call, {owner->id, owner->buckets.find(name)}, decoded.substr(slash + 1), versionId);
    if (auto allowed = authorizeObject(call, asked, "s3:GetObject"); !allowed)
        return allowed.error();
    if (withTags && asked.version && !asked.version->tags.empty()) {
        if (auto allowed = authorizeObject(call, asked, "s3:GetObjectTagging"); !allowed)
            return allowed.error();
    }
    if (asked.version && asked.version->isDeleteMarker && asked.versionId)
        return Error{"InvalidRequest", "The source of a copy request may not specifically refer to a delete marker by version id.", {}};
    auto object = presentVersion(call, asked);
    if (!object)
        return object.error();
    if (auto opens = checkCustomerKey(KeyFor::source, *m_key, **object); !opens)
        return opens.error();
    if (auto holds = checkSourceConditions(call, m_conditions, **object); !holds)
        return holds.error();
    if (auto allowed = authorizeKeyUse(call, asked.bucket, asked.key, **object, "kms:Decrypt"); !allowed)
        return allowed.error();
    if (!isReadable(**object, call.context.now))
        return Error{"ObjectNotInActiveTierError", "The source object of the COPY action is not in the active tier and is only stored in Amazon S3 Glacier.", {}};
    return CopySource{std::move(asked), *std::move(object)};
}

namespace {

using identity::ObjectVersion;

/// Which of the source's facts the copy does not take over.
struct Directives {
    bool metadata = false;
    bool tags = false;
    std::string algorithm;  ///< of a new checksum; empty: the source's
};

Result<Directives> readDirectives(Call& call)
{
    Directives directives;
    for (const auto& [name, into] : {std::pair("MetadataDirective", &directives.metadata), std::pair("TaggingDirective", &directives.tags)}) {
        const std::string word = call.parameters.optionalText(name, rules::any).value_or("COPY");
        if (word != "COPY" && word != "REPLACE") {
            call.outcome.errorFacts.elements = {
                {"ArgumentName", name == std::string_view("TaggingDirective") ? "x-amz-tagging-directive" : "x-amz-metadata-directive"},
                {"ArgumentValue", word}};
            return Error{"InvalidArgument", name == std::string_view("TaggingDirective") ? "Unknown tagging directive." : "Unknown metadata directive.", {}};
        }
        *into = word == "REPLACE";
    }
    directives.algorithm = call.parameters.optionalText("ChecksumAlgorithm", rules::any).value_or(std::string());
    if (!directives.algorithm.empty() && !sumKindOf(directives.algorithm))
        return Error{"InvalidRequest",
                     "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]",
                     {}};
    return directives;
}

/// The copy, by what it is told and what it takes over. One that was in parts is in one afterwards, with an ETag and a checksum of its own.
Result<ObjectVersion> copied(const ObjectVersion& source, const Wanted& wanted, const Directives& directives)
{
    ObjectVersion object = directives.metadata ? wanted.object : source;
    object.tags = directives.tags ? wanted.object.tags : source.tags;
    object.storageClass = wanted.object.storageClass;
    object.headers.erase("WebsiteRedirectLocation");  // never comes along
    if (const auto redirect = wanted.object.headers.find("WebsiteRedirectLocation"); redirect != wanted.object.headers.end())
        object.headers.insert(*redirect);
    const auto takeOwn = [&](const char* name) {
        object.headers.erase(name);
        if (const auto own = wanted.object.headers.find(name); own != wanted.object.headers.end())
            object.headers.insert(*own);
    };
    std::for_each(std::begin(lockHeaders), std::end(lockHeaders), takeOwn);
    std::for_each(std::begin(encryptionHeaders), std::end(encryptionHeaders), takeOwn);
    takeOwn(identity::accessListName);
    object.body = source.body;
    object.etag = source.etag;
    object.checksum = source.checksum;
    object.parts.clear();
    object.restoration.reset();
    if (!source.parts.empty() || isSealed(source) || isSealed(object)) {
        const auto md5 = md5OfBody(source.body);
        if (!md5)
            return md5.error();
        object.etag = tagOf(object, *md5);
    }
    const bool keeps =
        !source.checksum.value.empty() && !source.checksum.composite && (directives.algorithm.empty() || directives.algorithm == source.checksum.algorithm);
    if (keeps)
        return object;
    const std::string algorithm = !directives.algorithm.empty() ? directives.algorithm : source.checksum.composite ? source.checksum.algorithm : "CRC64NVME";
    auto sum = sumOfBody(algorithm, source.body);
    if (!sum)
        return sum.error();
    object.checksum = {algorithm, *std::move(sum), false};
    return object;
}

/// The keys that policies may ask for, whoever allows the copy.
evaluation::Context copyKeys(Call& call, const CopySource& source, const Directives& directives)
{
    evaluation::Context keys = conditionKeys(call);
    keys.set("s3:x-amz-copy-source", "/" + source.asked.bucket.row->name + "/" + source.asked.key);
    if (call.parameters.has("MetadataDirective"))
        keys.set("s3:x-amz-metadata-directive", std::string(directives.metadata ? "REPLACE" : "COPY"));
    return keys;
}

/// A copy onto itself must change something.
Result<void> checkItself(Call& call, const CopySource& source, const FoundBucket& bucket, const Wanted& wanted, const Directives& directives)
{
    const bool same = source.asked.bucket.row->name == bucket.row->name && source.asked.key == wanted.key && !source.asked.versionId;
    const bool changes = directives.metadata || directives.tags || call.parameters.has("StorageClass") || call.parameters.has("ServerSideEncryption") ||
                         call.parameters.has("WebsiteRedirectLocation") || call.parameters.has(customerAlgorithmName) || !directives.algorithm.empty() ||
                         bucket.row->configurations.contains("ServerSideEncryptionConfiguration") ||
                         wanted.object.storageClass != source.object->storageClass;
    if (!same || changes)
        return {};
    return Error{
        "InvalidRequest",
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect "
        "location or encryption attributes.",
        {}};
}

Result<json::Object> copyObject(Call& call)
{
    Wanted wanted = readWanted(call);
    const CopySourceReader reader(call);
    const auto directives = readDirectives(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (!directives)
        return directives.error();
    if (auto valid = checkKey(wanted.key); !valid)
        return valid.error();
    const auto source = reader.find(call, !directives->tags);
    if (!source)
        return source.error();
    if (!directives->tags)
        wanted.object.tags = source->object->tags;
    if (auto allowed = authorizePut(call, *bucket, wanted, copyKeys(call, *source, *directives)); !allowed)
        return allowed.error();
    if (auto allowed = authorizeCondition(call, *bucket, wanted.key); !allowed)
        return allowed.error();
    if (auto holds = checkWriteConditions(call, currentVersion(call, *bucket, wanted.key).get()); !holds)
        return holds.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto changes = checkItself(call, *source, *bucket, wanted, *directives); !changes)
        return changes.error();
    auto object = copied(*source->object, wanted, *directives);
    if (!object)
        return object.error();
    call.title(Phrase::tr("Copy %1/%2 to %3/%4").with(source->asked.bucket.row->name, source->asked.key, bucket->row->name, wanted.key));
    storeObject(call, *bucket, wanted.key, *std::move(object), "s3:ObjectCreated:Copy");
    const VersionPtr stored = currentVersion(call, *bucket, wanted.key);
    json::Object result{{"ETag", quotedTag(*stored)}, {"LastModified", dateText(stored->modified)}};
    addChecksum(result, *stored, false);
    json::Object answer{{"CopyObjectResult", std::move(result)}};
    addEncryption(answer, *stored);
    addExpiration(answer, *bucket->row, wanted.key, *stored);
    if (!stored->id.empty())
        answer["VersionId"] = stored->id;
    if (const auto id = shownVersion(*source->asked.bucket.row, *source->object))
        answer["CopySourceVersionId"] = *id;
    return answer;
}

constexpr Entry table[] = {{{"s3", "CopyObject", false}, copyObject}};

}  // namespace

std::span<const Entry> objectCopyOperations()
{
    return table;
}

}  // namespace rolewright::service
