#include "core/service/object_restoration.h"

#include "core/base/http_date.h"
#include "core/service/bucket_notifications.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;
using identity::Restoration;

/// How long a copy is in the making, at the least of what AWS says of each tier. Source: S3 User Guide, "Understanding archive retrieval options".
struct Tier {
    std::string_view name;
    std::chrono::seconds fromFlexible;
    std::chrono::seconds fromDeep;  ///< none: not to be had
};
constexpr Tier tiers[] = {{"Bulk", std::chrono::hours(5), std::chrono::hours(48)},
                          {"Standard", std::chrono::hours(3), std::chrono::hours(12)},
                          {"Expedited", std::chrono::minutes(1), std::chrono::seconds(0)}};

const Error malformed{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};

bool isArchived(const ObjectVersion& version)
{
    return version.storageClass == "GLACIER" || version.storageClass == "DEEP_ARCHIVE";
}

bool isInProgress(const ObjectVersion& version, Instant now)
{
    return version.restoration && now < version.restoration->ready;
}

bool isRestored(const ObjectVersion& version, Instant now)
{
    return version.restoration && now >= version.restoration->ready && now < version.restoration->expires;
}

/// What `RestoreRequest` asks for.
struct Wish {
    std::optional<std::int64_t> days;
    const Tier* tier = nullptr;
    bool named = false;  ///< the tier was
};

Result<Wish> readWish(const Call& call)
{
    const auto given = call.operation.parameters.find("RestoreRequest");
    if (given == call.operation.parameters.end())
        return Error{"MissingRequestBodyError", "Request Body is empty", {}};
    if (!given->is_object())
        return malformed;
    if (given->contains("Type") || given->contains("SelectParameters") || given->contains("OutputLocation"))
        return Error{"NotImplemented", "A header you provided implies functionality that is not implemented", {}};
    Wish wish;
    if (const auto days = given->find("Days"); days != given->end()) {
        if (!days->is_number_integer())
            return malformed;
        wish.days = days->get<std::int64_t>();
    }
    const json::Object job = given->value("GlacierJobParameters", json::Object::object());
    const std::string name = job.is_object() && job.contains("Tier") ? json::stringOr(job, "Tier") : json::stringOr(*given, "Tier", "Standard");
    wish.named = given->contains("Tier") || given->contains("GlacierJobParameters");
    wish.tier = std::find_if(std::begin(tiers), std::end(tiers), [&](const Tier& tier) { return tier.name == name; });
    return wish.tier == std::end(tiers) ? Result<Wish>(malformed) : Result(wish);
}

Error invalidArgument(Call& call, const char* message, const char* name, std::string value)
{
    call.outcome.errorFacts.elements = {{"ArgumentName", name}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", message, {}};
}

/// Days are counted from when the copy is there, up to the midnight (UTC) that follows.
Instant expiryOf(Instant from, std::int64_t days)
{
    return std::chrono::floor<std::chrono::days>(from) + std::chrono::days(days + 1);
}

/// The restoration as it is to be; the one in the making can only be made faster.
Result<Restoration> wantedRestoration(Call& call, const ObjectVersion& version, const Wish& wish)
{
    constexpr std::int64_t most = 36'500;  // a hundred years: later than any clock here shows
    const Instant now = call.context.now;
    const std::chrono::seconds takes = version.storageClass == "GLACIER" ? wish.tier->fromFlexible : wish.tier->fromDeep;
    if (takes == std::chrono::seconds(0))
        return invalidArgument(call, "Retrieval option is not supported by this storage class", "Tier", std::string(wish.tier->name));
    if (isInProgress(version, now)) {
        const auto before = std::find_if(std::begin(tiers), std::end(tiers), [&](const Tier& tier) { return tier.name == version.restoration->tier; });
        if (wish.days || !wish.named || wish.tier <= before)
            return Error{"RestoreAlreadyInProgress", "Object restore is already in progress", {}};
        const Instant ready = std::min(version.restoration->ready, now + takes);
        return Restoration{std::string(wish.tier->name), version.restoration->days, ready, expiryOf(ready, version.restoration->days)};
    }
    if (!wish.days)
        return malformed;
    if (*wish.days < 1 || *wish.days > most)
        return invalidArgument(call, "Days must be a positive number", "Days", std::to_string(*wish.days));
    const int days = static_cast<int>(*wish.days);
    const Instant ready = isRestored(version, now) ? version.restoration->ready : now + takes;
    return Restoration{std::string(wish.tier->name), days, ready, expiryOf(std::max(ready, now), days)};
}

Result<AskedObject> authorizedArchive(Call& call)
{
    for (const char* name : {"RestoreRequest", "ChecksumAlgorithm", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
    auto asked = askObject(call);
    if (!asked)
        return asked;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    evaluation::Context extra;
    if (asked->versionId)
        extra.set("s3:versionid", *asked->versionId);
    if (auto allowed = authorizeS3(call, asked->bucket, "s3:RestoreObject", asked->bucket.objectArn(asked->key), std::move(extra)); !allowed)
        return allowed.error();
    if (const auto object = presentVersion(call, *asked); !object)
        return object.error();
    return asked;
}

/// 202 for a copy that has yet to be made, 200 for one that is there and stays longer or shorter now.
Result<json::Object> restoreObject(Call& call)
{
    const auto wish = readWish(call);
    const auto asked = authorizedArchive(call);
    if (!asked)
        return asked.error();
    if (!wish)
        return wish.error();
    ObjectVersion version = *asked->version;
    if (!isArchived(version)) {
        call.outcome.errorFacts.elements = {{"StorageClass", storageClassOf(version)}};
        return Error{"InvalidObjectState", "Restore is not allowed for the object's current storage class", {}};
    }
    auto wanted = wantedRestoration(call, version, *wish);
    if (!wanted)
        return wanted.error();
    const bool wasThere = isRestored(version, call.context.now);
    version.restoration = *std::move(wanted);
    identity::StoredObject object = withVersion(call, *asked, std::move(version));
    if (!wasThere)
        notify(call, asked->bucket, object, "s3:ObjectRestore:Post");
    call.title(Phrase::tr("Restore object %1 in %2").with(object.key, object.bucket));
    call.editor.put(asked->bucket.owner, std::move(object));
    return json::Object{{"StatusCode", wasThere ? 200 : 202}};
}

constexpr Entry table[] = {{{"s3", "RestoreObject", false}, restoreObject}};

}  // namespace

bool isReadable(const ObjectVersion& version, Instant now)
{
    return !isArchived(version) || isRestored(version, now);
}

void addRestore(json::Object& answer, const ObjectVersion& version, Instant now)
{
    if (isInProgress(version, now))
        answer["Restore"] = "ongoing-request=\"true\"";
    else if (isRestored(version, now))
        answer["Restore"] = "ongoing-request=\"false\", expiry-date=\"" + toHttpDate(version.restoration->expires) + "\"";
}

void addRestoreStatus(json::Object& shown, const ObjectVersion& version, Instant now)
{
    if (isInProgress(version, now))
        shown["RestoreStatus"] = {{"IsRestoreInProgress", true}};
    else if (isRestored(version, now))
        shown["RestoreStatus"] = {{"IsRestoreInProgress", false}, {"RestoreExpiryDate", dateText(version.restoration->expires)}};
}

bool wantsRestoreStatus(Call& call)
{
    if (!call.parameters.has("OptionalObjectAttributes"))
        return false;
    const json::Object& wanted = call.operation.parameters.at("OptionalObjectAttributes");
    return wanted == "RestoreStatus" || (wanted.is_array() && std::find(wanted.begin(), wanted.end(), "RestoreStatus") != wanted.end());
}

std::span<const Entry> objectRestorationOperations()
{
    return table;
}

}  // namespace rolewright::service
