#include "core/service/object_lock.h"

#include "core/base/time_text.h"
#include "core/service/bucket_configuration_checks.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;

constexpr const char* modes[] = {"GOVERNANCE", "COMPLIANCE"};

bool isMode(std::string_view text)
{
    return std::find(std::begin(modes), std::end(modes), text) != std::end(modes);
}

std::string headerOf(const ObjectVersion& version, const char* name)
{
    const auto found = version.headers.find(name);
    return found == version.headers.end() ? std::string() : found->second;
}

bool isRetained(const ObjectVersion& version, Instant now)
{
    const auto until = parseIso8601(headerOf(version, lockUntil));
    return until && *until > now;
}

Error protectedByLock()
{
    return {"AccessDenied", "Access Denied because object protected by object lock.", {}};
}

Error invalidArgument(Call& call, std::string message, std::string name, std::string value)
{
    call.outcome.errorFacts.elements = {{"ArgumentName", std::move(name)}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", std::move(message), {}};
}

const Error missingLock{"InvalidRequest", "Bucket is missing Object Lock Configuration", {}};
const Error missingOfObject{"NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration", {}};

/// Asking is no attempt: a refusal here is not the call's.
bool isAllowed(Call& call, const AskedObject& asked, const char* action)
{
    const bool allowed = authorizeS3(call, asked.bucket, action, asked.bucket.objectArn(asked.key)).ok();
    if (!allowed && call.verdicts && call.outcome.denied)
        call.verdicts->pop_back();
    if (!allowed)
        call.outcome.denied.reset();
    return allowed;
}

bool mayBypass(Call& call, const AskedObject& asked)
{
    return call.parameters.flag("BypassGovernanceRetention") && isAllowed(call, asked, "s3:BypassGovernanceRetention");
}

/// `{Mode, Days}` or `{Mode, Years}`.
bool isDefaultRetention(const json::Object& retention)
{
    const bool hasDays = retention.contains("Days");
    const char* const unit = hasDays ? "Days" : "Years";
    return retention.size() == 2 && isMode(json::stringOr(retention, "Mode")) && retention.contains(unit) && retention.at(unit).is_number_integer() &&
           retention.at(unit).get<long long>() > 0 && retention.at(unit).get<long long>() <= (hasDays ? 36500 : 100);
}

Result<void> checkConfiguration(const json::Object& configuration)
{
    if (!configuration.is_object() || json::stringOr(configuration, "ObjectLockEnabled") != "Enabled")
        return malformedXml();
    const auto rule = configuration.find("Rule");
    if (rule == configuration.end() || rule->is_null())
        return {};
    const auto retention = rule->is_object() ? rule->find("DefaultRetention") : rule->end();
    return rule->is_object() && retention != rule->end() && retention->is_object() && isDefaultRetention(*retention) ? Result<void>() : malformedXml();
}

Result<FoundBucket> authorizedBucket(Call& call, const std::string& action)
{
    for (const char* name : {lockConfiguration, "RequestPayer", "Token", "ChecksumAlgorithm"})
        static_cast<void>(call.parameters.has(name));
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn()); !allowed)
        return allowed.error();
    return bucket;
}

/// The version, once it is there in a bucket with a lock and the caller may do the operation on it.
Result<AskedObject> authorizedObject(Call& call, const std::string& action, evaluation::Context extra = {})
{
    for (const char* name : {"Retention", "LegalHold", "RequestPayer", "ChecksumAlgorithm", "BypassGovernanceRetention"})
        static_cast<void>(call.parameters.has(name));
    auto asked = askObject(call);
    if (!asked)
        return asked;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, asked->bucket, action, asked->bucket.objectArn(asked->key), std::move(extra)); !allowed)
        return allowed.error();
    if (!hasLock(*asked->bucket.row))
        return missingLock;
    if (const auto object = presentVersion(call, *asked); !object)
        return object.error();
    return asked;
}

/// Puts the version with these headers in the place of the one that was asked for; an empty text takes a header away.
void rewrite(Call& call, const AskedObject& asked, std::initializer_list<std::pair<const char*, std::string>> headers, const Phrase::Source& title)
{
    ObjectVersion version = *asked.version;
    for (const auto& [name, value] : headers) {
        version.headers.erase(name);
        if (!value.empty())
            version.headers.emplace(name, value);
    }
    identity::StoredObject object = withVersion(call, asked, std::move(version));
    call.title(title.with(object.key, object.bucket));
    call.editor.put(asked.bucket.owner, std::move(object));
}

/// A lock can be made longer by whoever may set it. Shorter, weaker or none it becomes only for who may bypass it, and never when it is for compliance.
bool mayReplace(Call& call, const AskedObject& asked, const std::string& mode, const std::optional<Instant>& until)
{
    if (!isRetained(*asked.version, call.context.now))
        return true;
    const std::string present = headerOf(*asked.version, lockMode);
    const auto end = parseIso8601(headerOf(*asked.version, lockUntil));
    const bool isLonger = until && *until >= *end && (mode == present || mode == "COMPLIANCE");
    return isLonger || (present == "GOVERNANCE" && mayBypass(call, asked));
}

}  // namespace

bool hasLock(const identity::Bucket& bucket)
{
    return bucket.configurations.contains(lockConfiguration);
}

void addLockKeys(evaluation::Context& context, const std::string& mode, const std::string& until, const std::string& hold, Instant now)
{
    for (const auto& [key, text] : {std::pair("s3:object-lock-mode", mode), std::pair("s3:object-lock-retain-until-date", until), std::pair("s3:object-lock-legal-hold", hold)}) {
        if (!text.empty())
            context.set(key, text);
    }
    if (const auto end = parseIso8601(until))
        context.set("s3:object-lock-remaining-retention-days", std::to_string(std::chrono::ceil<std::chrono::days>(*end - now).count()));
}

Result<void> checkWantedLock(Call& call, const FoundBucket& bucket, const Wanted& wanted)
{
    if (!wanted.isLocked)
        return {};
    if (!hasLock(*bucket.row))
        return missingLock;
    const std::string mode = headerOf(wanted.object, lockMode);
    const std::string until = headerOf(wanted.object, lockUntil);
    const std::string hold = headerOf(wanted.object, legalHold);
    if (mode.empty() != until.empty())
        return invalidArgument(call, "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
                               mode.empty() ? "x-amz-object-lock-mode" : "x-amz-object-lock-retain-until-date", "");
    if (!mode.empty() && !isMode(mode))
        return invalidArgument(call, "Unknown wormMode directive.", "x-amz-object-lock-mode", mode);
    if (!until.empty() && !isRetained(wanted.object, call.context.now))
        return invalidArgument(call, "The retain until date must be in the future!", "x-amz-object-lock-retain-until-date", until);
    if (!hold.empty() && hold != "ON" && hold != "OFF")
        return invalidArgument(call, "Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold", hold);
    evaluation::Context extra;
    addLockKeys(extra, mode, until, hold, call.context.now);
    for (const auto& [text, action] : {std::pair(mode, "s3:PutObjectRetention"), std::pair(hold, "s3:PutObjectLegalHold")}) {
        if (text.empty())
            continue;
        if (auto allowed = authorizeS3(call, bucket, action, bucket.objectArn(wanted.key), extra); !allowed)
            return allowed;
    }
    return {};
}

void addDefaultRetention(const identity::Bucket& bucket, Instant now, ObjectVersion& version)
{
    const auto found = bucket.configurations.find(lockConfiguration);
    if (found == bucket.configurations.end() || version.isDeleteMarker || version.headers.contains(lockMode))
        return;
    const auto configuration = json::parseObject(found->second);
    if (!configuration || !configuration->contains("Rule"))
        return;
    const json::Object& retention = configuration->at("Rule").at("DefaultRetention");
    const long long days = retention.contains("Days") ? retention.at("Days").get<long long>() : 365 * retention.at("Years").get<long long>();
    version.headers[lockMode] = json::stringOr(retention, "Mode");
    version.headers[lockUntil] = dateText(now + std::chrono::hours(24 * days));
}

Result<void> checkUnlocked(Call& call, const AskedObject& asked)
{
    if (!asked.version)
        return {};
    const bool isHeld = headerOf(*asked.version, legalHold) == "ON";
    const bool isOpen = !isRetained(*asked.version, call.context.now) || (headerOf(*asked.version, lockMode) == "GOVERNANCE" && mayBypass(call, asked));
    return isHeld || !isOpen ? protectedByLock() : Result<void>();
}

void hideLock(Call& call, const AskedObject& asked, json::Object& answer)
{
    if (answer.contains(lockMode) && !isAllowed(call, asked, "s3:GetObjectRetention")) {
        answer.erase(lockMode);
        answer.erase(lockUntil);
    }
    if (answer.contains(legalHold) && !isAllowed(call, asked, "s3:GetObjectLegalHold"))
        answer.erase(legalHold);
}

Result<json::Object> getObjectLockConfiguration(Call& call)
{
    const auto bucket = authorizedBucket(call, "s3:GetBucketObjectLockConfiguration");
    if (!bucket)
        return bucket.error();
    const auto found = bucket->row->configurations.find(lockConfiguration);
    if (found == bucket->row->configurations.end())
        return Error{"ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket", {}};
    auto configuration = json::parseObject(found->second);
    return configuration ? Result(json::Object{{lockConfiguration, *std::move(configuration)}}) : configuration;
}

Result<json::Object> putObjectLockConfiguration(Call& call)
{
    const auto found = authorizedBucket(call, "s3:PutBucketObjectLockConfiguration");
    if (!found)
        return found.error();
    const json::Object configuration = call.operation.parameters.value(lockConfiguration, json::Object());
    if (auto valid = checkConfiguration(configuration); !valid)
        return valid.error();
    if (found->row->versioning != "Enabled")
        return Error{"InvalidBucketState", "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration", {}};
    identity::Bucket bucket = *found->row;
    bucket.configurations[lockConfiguration] = json::compact(configuration);
    call.title(Phrase::tr("Change Object Lock of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getObjectRetention(Call& call)
{
    const auto asked = authorizedObject(call, "s3:GetObjectRetention");
    if (!asked)
        return asked.error();
    const std::string mode = headerOf(*asked->version, lockMode);
    if (mode.empty())
        return missingOfObject;
    return json::Object{{"Retention", {{"Mode", mode}, {"RetainUntilDate", headerOf(*asked->version, lockUntil)}}}};
}

Result<json::Object> putObjectRetention(Call& call)
{
    const json::Object retention = call.operation.parameters.value("Retention", json::Object::object());
    const bool isNone = retention.is_object() && retention.empty();
    const std::string mode = retention.is_object() ? json::stringOr(retention, "Mode") : std::string();
    const std::string text = retention.is_object() ? json::stringOr(retention, "RetainUntilDate") : std::string();
    evaluation::Context extra;
    addLockKeys(extra, mode, text, {}, call.context.now);
    const auto asked = authorizedObject(call, "s3:PutObjectRetention", std::move(extra));
    if (!asked)
        return asked.error();
    const auto until = parseIso8601(text);
    if (!isNone && (!isMode(mode) || !until))
        return malformedXml();
    if (until && *until <= call.context.now)
        return invalidArgument(call, "The retain until date must be in the future!", "RetainUntilDate", text);
    if (!mayReplace(call, *asked, mode, until))
        return protectedByLock();
    rewrite(call, *asked, {{lockMode, mode}, {lockUntil, until ? dateText(*until) : std::string()}}, Phrase::tr("Change retention of object %1 in %2"));
    return json::Object::object();
}

Result<json::Object> getObjectLegalHold(Call& call)
{
    const auto asked = authorizedObject(call, "s3:GetObjectLegalHold");
    if (!asked)
        return asked.error();
    const std::string hold = headerOf(*asked->version, legalHold);
    return hold.empty() ? Result<json::Object>(missingOfObject) : json::Object{{"LegalHold", {{"Status", hold}}}};
}

Result<json::Object> putObjectLegalHold(Call& call)
{
    const json::Object hold = call.operation.parameters.value("LegalHold", json::Object());
    const std::string status = hold.is_object() ? json::stringOr(hold, "Status") : std::string();
    evaluation::Context extra;
    addLockKeys(extra, {}, {}, status, call.context.now);
    const auto asked = authorizedObject(call, "s3:PutObjectLegalHold", std::move(extra));
    if (!asked)
        return asked.error();
    if (status != "ON" && status != "OFF")
        return malformedXml();
    rewrite(call, *asked, {{legalHold, status}}, Phrase::tr("Change legal hold of object %1 in %2"));
    return json::Object::object();
}

}  // namespace rolewright::service
