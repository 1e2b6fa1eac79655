#include "core/service/bucket_notifications.h"
#include "core/service/object_conditions.h"
#include "core/service/object_lock.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;
using identity::StoredObject;

constexpr std::size_t mostKeys = 1000;

/// The row without one of its versions; nothing when that was the last.
std::optional<StoredObject> withoutVersion(const StoredObject& row, const ObjectVersion& version)
{
    StoredObject left = row;
    if (version.id == row.id) {
        if (row.older.empty())
            return std::nullopt;
        static_cast<ObjectVersion&>(left) = *row.older.front();
        left.older.erase(left.older.begin());
    } else {
        std::erase_if(left.older, [&](const VersionPtr& other) { return other->id == version.id; });
    }
    return left;
}

/// Deletes one version for good.
json::Object deleteVersion(Call& call, const AskedObject& asked)
{
    json::Object answer{{"VersionId", *asked.versionId}};
    if (!asked.version)
        return answer;
    const auto row = findObject(call, asked.bucket, asked.key);
    if (asked.version->isDeleteMarker)
        answer["DeleteMarker"] = true;
    notify(call, asked.bucket, *row, "s3:ObjectRemoved:Delete", false);
    if (auto left = withoutVersion(*row, *asked.version))
        call.editor.put(asked.bucket.owner, *std::move(left));
    else
        call.editor.remove<StoredObject>(asked.bucket.owner, identity::rowKey(*row));
    return answer;
}

/// Deletes the object: with versioning a marker is put over it, otherwise it goes. Deleting what is not there succeeds.
json::Object deleteCurrent(Call& call, const AskedObject& asked)
{
    const auto row = findObject(call, asked.bucket, asked.key);
    if (!asked.bucket.row->versioning.empty()) {
        ObjectVersion marker;
        marker.isDeleteMarker = true;
        static_cast<void>(placeList(call, asked.bucket, asked.key, {}, marker));  // whoever puts it owns it; no list is asked for that could fail
        storeObject(call, asked.bucket, asked.key, std::move(marker), "s3:ObjectRemoved:DeleteMarkerCreated");
        return {{"DeleteMarker", true}, {"VersionId", *shownVersion(*asked.bucket.row, *findObject(call, asked.bucket, asked.key))}};
    }
    if (row) {
        notify(call, asked.bucket, *row, "s3:ObjectRemoved:Delete", false);
        call.editor.remove<StoredObject>(asked.bucket.owner, identity::rowKey(*row));
    }
    return json::Object::object();
}

json::Object deleteAsked(Call& call, const AskedObject& asked)
{
    return asked.versionId ? deleteVersion(call, asked) : deleteCurrent(call, asked);
}

/// To bypass a lock, or to say that one does not, there must be locks.
Result<void> checkBypass(Call& call, const FoundBucket& bucket)
{
    if (!call.parameters.has("BypassGovernanceRetention") || hasLock(*bucket.row))
        return {};
    call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-bypass-governance-retention"}};
    return Error{"InvalidArgument", "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.", {}};
}

Result<json::Object> deleteObject(Call& call)
{
    for (const char* name : {"RequestPayer", "BypassGovernanceRetention"})
        static_cast<void>(call.parameters.has(name));
    const auto asked = askObject(call);
    if (!asked)
        return asked.error();
    if (auto allowed = authorizeObject(call, *asked, "s3:DeleteObject", conditionKeys(call)); !allowed)
        return allowed.error();
    if (auto allowed = authorizeCondition(call, asked->bucket, asked->key); !allowed)
        return allowed.error();
    if (auto holds = checkWriteConditions(call, currentVersion(call, asked->bucket, asked->key).get()); !holds)
        return holds.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto valid = checkBypass(call, asked->bucket); !valid)
        return valid.error();
    if (auto open = asked->versionId ? checkUnlocked(call, *asked) : Result<void>(); !open)
        return open.error();
    if (asked->version || !asked->bucket.row->versioning.empty())
        call.title(Phrase::tr("Delete object %1 from %2").with(asked->key, asked->bucket.row->name));
    return deleteAsked(call, *asked);
}

Error malformed()
{
    return {"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
}

/// `{Key, VersionId}`, as DeleteObjects' answer names it.
json::Object named(const json::Object& entry)
{
    json::Object name{{"Key", json::stringOr(entry, "Key")}};
    if (entry.contains("VersionId"))
        name["VersionId"] = json::stringOr(entry, "VersionId");
    return name;
}

/// Deletes one of many; an error is that one's alone.
Result<json::Object> deleteEntry(Call& call, const FoundBucket& bucket, const json::Object& entry)
{
    std::optional<std::string> versionId;
    if (entry.contains("VersionId"))
        versionId = json::stringOr(entry, "VersionId");
    const std::string key = json::stringOr(entry, "Key");
    if (auto valid = checkKey(key); !valid)
        return valid.error();
    if (auto valid = checkVersionId(call, versionId); !valid)
        return Error{"NoSuchVersion", "The specified version does not exist.", {}};
    const AskedObject asked = lookUp(call, bucket, key, versionId);
    if (auto allowed = authorizeObject(call, asked, "s3:DeleteObject"); !allowed)
        return allowed.error();
    const std::string wantedTag = json::stringOr(entry, "ETag");
    if (!wantedTag.empty() && (!asked.version || (wantedTag != asked.version->etag && wantedTag != quotedTag(*asked.version))))
        return Error{"PreconditionFailed", "At least one of the pre-conditions you specified did not hold", {}};
    if (auto open = versionId ? checkUnlocked(call, asked) : Result<void>(); !open)
        return open.error();
    json::Object done = deleteAsked(call, asked);
    json::Object answer = named(entry);
    if (done.contains("DeleteMarker")) {
        answer["DeleteMarker"] = true;
        answer["DeleteMarkerVersionId"] = done["VersionId"];
    }
    return answer;
}

Result<json::Object> deleteObjects(Call& call)
{
    for (const char* name : {"Delete", "RequestPayer", "ChecksumAlgorithm", "MFA", "BypassGovernanceRetention"})
        static_cast<void>(call.parameters.has(name));
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto valid = checkBypass(call, *bucket); !valid)
        return valid.error();
    const json::Object& parameters = call.operation.parameters;
    const auto wanted = parameters.find("Delete");
    if (wanted == parameters.end() || !wanted->is_object() || !wanted->contains("Objects") || !wanted->at("Objects").is_array())
        return malformed();
    const json::Object& entries = wanted->at("Objects");
    const bool allNamed =
        std::all_of(entries.begin(), entries.end(), [](const json::Object& entry) { return entry.is_object() && !json::stringOr(entry, "Key").empty(); });
    if (entries.empty() || entries.size() > mostKeys || !allNamed)
        return malformed();
    const bool quiet = wanted->value("Quiet", json::Object(false)) == true;
    json::Object deleted = json::Object::array();
    json::Object errors = json::Object::array();
    for (const json::Object& entry : entries) {
        auto done = deleteEntry(call, *bucket, entry);
        if (!done) {
            // The refusal is that one's; the call itself was not refused.
            if (call.verdicts && call.outcome.denied)
                call.verdicts->pop_back();
            call.outcome.denied.reset();
            json::Object error = named(entry);
            error.update({{"Code", done.error().code}, {"Message", done.error().message}});
            errors.push_back(std::move(error));
        } else if (!quiet) {
            deleted.push_back(*std::move(done));
        }
    }
    call.outcome.errorFacts = {};
    call.title(Phrase::tr("Delete objects from %1").with(bucket->row->name));
    json::Object answer = json::Object::object();
    if (!deleted.empty())
        answer["Deleted"] = std::move(deleted);
    if (!errors.empty())
        answer["Errors"] = std::move(errors);
    return answer;
}

constexpr Entry table[] = {
    {{"s3", "DeleteObject", false}, deleteObject},
    {{"s3", "DeleteObjects", false}, deleteObjects},
};

}  // namespace

std::span<const Entry> objectDeletionOperations()
{
    return table;
}

}  // namespace rolewright::service
