#include "core/service/key_walk.h"
#include "core/service/multipart.h"
#include "core/service/object_lock.h"
#include "core/service/object_restoration.h"

namespace rolewright::service {
namespace {

using identity::ObjectVersion;
using identity::StoredObject;

std::string shownId(const ObjectVersion& version)
{
    return version.id.empty() ? "null" : version.id;
}

/// One page of a bucket's versions: keys in order, of each key the newest version first.
class VersionPage {
public:
    /// `restoreStatus`: the listing is asked for it, and this is the time.
    VersionPage(const KeyListing& listing, const FoundBucket& bucket, std::optional<Instant> restoreStatus)
        : m_listing(listing), m_bucket(bucket), m_restoreStatus(restoreStatus)
    {
    }

    bool isFull() const { return m_count >= m_listing.most; }
    void addPrefix(const std::string& prefix)
    {
        m_prefixes.push_back({{"Prefix", m_listing.shown(prefix)}});
        ++m_count;
        m_lastKey = prefix;
        m_lastId.clear();
    }
    /// The row's versions from behind `after`; false when the page is full before they are all there.
    bool addRow(const StoredObject& row, std::size_t after)
    {
        for (std::size_t i = after; i <= row.older.size(); ++i) {
            if (isFull())
                return false;
            add(row.key, i == 0 ? row : *row.older[i - 1], i == 0);
        }
        return true;
    }
    json::Object answer(bool truncated)
    {
        json::Object answer{{"MaxKeys", m_listing.most}};
        addListing(answer, m_listing, truncated, std::move(m_prefixes));
        if (truncated)
            answer["NextKeyMarker"] = m_listing.shown(m_lastKey);
        if (truncated && !m_lastId.empty())
            answer["NextVersionIdMarker"] = m_lastId;
        if (!m_versions.empty())
            answer["Versions"] = std::move(m_versions);
        if (!m_markers.empty())
            answer["DeleteMarkers"] = std::move(m_markers);
        return answer;
    }

private:
    void add(const std::string& key, const ObjectVersion& version, bool isLatest)
    {
        ++m_count;
        m_lastKey = key;
        m_lastId = shownId(version);
        json::Object shown{
            {"Key", m_listing.shown(key)}, {"VersionId", m_lastId}, {"IsLatest", isLatest}, {"LastModified", dateText(version.modified)}, {"Owner", ownerOf(m_bucket, version)}};
        if (version.isDeleteMarker) {
            m_markers.push_back(std::move(shown));
            return;
        }
        shown.update({{"ETag", quotedTag(version)}, {"Size", version.body.size()}, {"StorageClass", storageClassOf(version)}});
        if (!version.checksum.value.empty())
            shown.update({{"ChecksumAlgorithm", json::Object::array({version.checksum.algorithm})}, {"ChecksumType", checksumTypeOf(version.checksum)}});
        if (m_restoreStatus)
            addRestoreStatus(shown, version, *m_restoreStatus);
        m_versions.push_back(std::move(shown));
    }

    const KeyListing& m_listing;
    const FoundBucket& m_bucket;
    std::optional<Instant> m_restoreStatus;
    json::Object m_versions = json::Object::array();
    json::Object m_markers = json::Object::array();
    json::Object m_prefixes = json::Object::array();
    std::size_t m_count = 0;
    std::string m_lastKey;
    std::string m_lastId;
};

/// How many of the row's versions stand before what follows the one of this id; 0 when it has none of this id.
std::size_t placeBehind(const StoredObject& row, const std::string& id)
{
    if (shownId(row) == id)
        return 1;
    for (std::size_t i = 0; i < row.older.size(); ++i) {
        if (shownId(*row.older[i]) == id)
            return i + 2;
    }
    return 0;
}

Result<json::Object> listObjectVersions(Call& call)
{
    evaluation::Context extra;
    const auto listing = readKeyListing(call, "MaxKeys", "max-keys", extra);
    const std::string keyMarker = call.parameters.optionalText("KeyMarker", rules::any).value_or(std::string());
    const std::string idMarker = call.parameters.optionalText("VersionIdMarker", rules::any).value_or(std::string());
    const bool restoreStatus = wantsRestoreStatus(call);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, "s3:ListBucketVersions", bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    if (!listing)
        return listing.error();
    if (!idMarker.empty() && keyMarker.empty())
        return Error{"InvalidArgument", "A version-id marker cannot be specified without a key marker.", {}};
    VersionPage page(*listing, *bucket, restoreStatus ? std::optional(call.context.now) : std::nullopt);
    const auto everyRow = [](const StoredObject&) { return true; };
    KeyWalk walk(call.world().account(bucket->owner)->objects, bucket->row->name, *listing, everyRow);
    bool whole = true;
    if (!keyMarker.empty()) {
        const auto row = idMarker.empty() ? nullptr : findObject(call, *bucket, keyMarker);
        if (row && keyMarker.starts_with(listing->prefix) && listing->commonPrefix(keyMarker).empty())
            whole = page.addRow(*row, placeBehind(*row, idMarker));
        walk.goBehind(keyMarker);
    }
    for (; whole && !walk.atEnd() && !page.isFull(); walk.next()) {
        if (const std::string prefix = walk.prefix(); !prefix.empty())
            page.addPrefix(prefix);
        else if (whole = page.addRow(walk.row(), 0); !whole)
            break;
    }
    json::Object answer = page.answer((!whole || !walk.atEnd()) && listing->most > 0);
    answer.update({{"Name", bucket->row->name}, {"KeyMarker", listing->shown(keyMarker)}, {"VersionIdMarker", idMarker}});
    return answer;
}

Result<FoundBucket> configured(Call& call, const std::string& action, evaluation::Context keys = {})
{
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn(), std::move(keys)); !allowed)
        return allowed.error();
    return bucket;
}

Result<json::Object> putBucketVersioning(Call& call)
{
    for (const char* name : {"VersioningConfiguration", "MFA", "ChecksumAlgorithm"})
        static_cast<void>(call.parameters.has(name));
    const auto found = configured(call, "s3:PutBucketVersioning");
    if (!found)
        return found.error();
    const json::Object& parameters = call.operation.parameters;
    const auto given = parameters.find("VersioningConfiguration");
    const std::string status = given != parameters.end() && given->is_object() ? json::stringOr(*given, "Status") : std::string();
    if (given != parameters.end() && given->is_object() && given->contains("MFADelete") && json::stringOr(*given, "MFADelete") == "Enabled")
        return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: MFADelete", {}};
    if (status.empty())
        return Error{"IllegalVersioningConfigurationException", "The Versioning element must be specified", {}};
    if (status != "Enabled" && status != "Suspended")
        return Error{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    if (status != "Enabled" && hasLock(*found->row))
        return Error{"InvalidBucketState", "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.", {}};
    const auto replication = found->row->configurations.find("ReplicationConfiguration");
    if (status != "Enabled" && replication != found->row->configurations.end() && !replication->second.empty())
        return Error{"InvalidBucketState", "A replication configuration is present on this bucket, so the versioning state cannot be changed.", {}};
    identity::Bucket bucket = *found->row;
    bucket.versioning = status;
    call.title(status == "Enabled" ? Phrase::tr("Turn versioning of bucket %1 on").with(bucket.name)
                                   : Phrase::tr("Suspend versioning of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getBucketVersioning(Call& call)
{
    const auto bucket = configured(call, "s3:GetBucketVersioning");
    if (!bucket)
        return bucket.error();
    return bucket->row->versioning.empty() ? json::Object::object() : json::Object{{"Status", bucket->row->versioning}};
}

constexpr Entry table[] = {
    {{"s3", "ListObjectVersions", true}, listObjectVersions},
    {{"s3", "PutBucketVersioning", false}, putBucketVersioning},
    {{"s3", "GetBucketVersioning", true}, getBucketVersioning},
};

}  // namespace

std::span<const Entry> objectVersionOperations()
{
    return table;
}

}  // namespace rolewright::service
