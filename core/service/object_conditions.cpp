#include "core/service/object_conditions.h"

#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;

std::string_view unquoted(std::string_view tag)
{
    tag = text::trim(tag);
    if (tag.starts_with("W/"))
        tag.remove_prefix(2);
    return tag.size() > 1 && tag.starts_with('"') && tag.ends_with('"') ? tag.substr(1, tag.size() - 2) : tag;
}

/// S3 takes tags without their quotes as well.
bool namesTag(std::string_view list, std::string_view etag)
{
    const auto parts = text::split(list, ',');
    return std::any_of(parts.begin(), parts.end(), [etag](std::string_view part) { return text::trim(part) == "*" || unquoted(part) == etag; });
}

/// Whether the object was changed after a moment, to the second as headers tell it; nothing when the text is no moment.
std::optional<bool> changedSince(std::string_view moment, const ObjectVersion& object)
{
    const auto then = parseIso8601(moment);
    if (!then)
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(object.modified) > *then;
}

/// The condition that fails; empty when all hold. A tag is more exact than a day, so it alone counts when both are given.
std::string_view failedCondition(const Conditions& conditions, const ObjectVersion& object, Instant now)
{
    if (conditions.ifMatch && !namesTag(*conditions.ifMatch, object.etag))
        return "If-Match";
    if (!conditions.ifMatch && conditions.ifUnmodifiedSince && changedSince(*conditions.ifUnmodifiedSince, object).value_or(false))
        return "If-Unmodified-Since";
    if (conditions.ifNoneMatch && namesTag(*conditions.ifNoneMatch, object.etag))
        return "If-None-Match";
    // A day that is still to come is no condition.
    const auto since = conditions.ifModifiedSince && !conditions.ifNoneMatch ? parseIso8601(*conditions.ifModifiedSince) : std::nullopt;
    if (since && *since <= now && !changedSince(*conditions.ifModifiedSince, object).value_or(true))
        return "If-Modified-Since";
    return {};
}

Error preconditionFailed(Call& call, std::string condition)
{
    call.outcome.errorFacts.elements = {{"Condition", std::move(condition)}};
    return {"PreconditionFailed", "At least one of the pre-conditions you specified did not hold", {}};
}

}  // namespace

Conditions readConditions(Call& call, const std::string& prefix)
{
    const auto read = [&](const char* name) { return call.parameters.optionalText((prefix + name).c_str(), rules::any); };
    return {read("IfMatch"), read("IfNoneMatch"), read("IfModifiedSince"), read("IfUnmodifiedSince")};
}

Result<void> checkConditions(Call& call, const Conditions& conditions, const FoundBucket& bucket, const ObjectVersion& object)
{
    const std::string_view failed = failedCondition(conditions, object, call.context.now);
    if (failed.empty())
        return {};
    if (failed != "If-None-Match" && failed != "If-Modified-Since")
        return preconditionFailed(call, std::string(failed));
    json::Object& members = call.outcome.errorFacts.members;
    members = {{"ETag", quotedTag(object)}, {"LastModified", dateText(object.modified)}};
    if (const auto id = shownVersion(*bucket.row, object))
        members["VersionId"] = *id;
    return Error{"304", "Not Modified", {}};
}

Result<void> checkSourceConditions(Call& call, const Conditions& conditions, const ObjectVersion& object)
{
    const std::string_view failed = failedCondition(conditions, object, call.context.now);
    return failed.empty() ? Result<void>() : preconditionFailed(call, "x-amz-copy-source-" + std::string(failed));
}

Result<void> checkWriteConditions(Call& call, const ObjectVersion* current)
{
    const auto ifMatch = call.parameters.optionalText("IfMatch", rules::any);
    const auto ifNoneMatch = call.parameters.optionalText("IfNoneMatch", rules::any);
    const auto notTaken = [&call](const char* header, std::string why) {
        call.outcome.errorFacts.elements = {{"Header", header}, {"additionalMessage", std::move(why)}};
        return Error{"NotImplemented", "A header you provided implies functionality that is not implemented", {}};
    };
    if (ifMatch && ifNoneMatch)
        return notTaken("If-Match,If-None-Match", "Multiple conditional request headers present in the request");
    if (ifNoneMatch && *ifNoneMatch != "*")
        return notTaken("If-None-Match", "We don't accept the provided value of If-None-Match header for this API");
    if (ifMatch && *ifMatch == "*" && call.operation.action != "DeleteObject")
        return notTaken("If-Match", "We don't accept the provided value of If-Match header for this API");
    if (ifNoneMatch && current)
        return preconditionFailed(call, "If-None-Match");
    if (ifMatch && !current)
        return Error{"NoSuchKey", "The specified key does not exist.", {}};
    if (ifMatch && !namesTag(*ifMatch, current->etag))
        return preconditionFailed(call, "If-Match");
    return {};
}

evaluation::Context conditionKeys(Call& call)
{
    evaluation::Context keys;
    for (const auto& [parameter, key] : {std::pair("IfMatch", "s3:if-match"), std::pair("IfNoneMatch", "s3:if-none-match")}) {
        if (auto value = call.parameters.optionalText(parameter, rules::any))
            keys.set(key, *std::move(value));
    }
    return keys;
}

Result<void> authorizeCondition(Call& call, const FoundBucket& bucket, const std::string& key)
{
    if (!call.parameters.has("IfMatch"))
        return {};
    return authorizeObject(call, lookUp(call, bucket, key, std::nullopt), "s3:GetObject");
}

}  // namespace rolewright::service
