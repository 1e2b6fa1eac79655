#include "core/service/s3.h"

#include "core/base/text.h"
#include "core/service/tag_keys.h"

#include <algorithm>

namespace rolewright::service {
namespace {

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Four groups of digits with dots between.
bool looksLikeIpAddress(std::string_view name)
{
    const auto parts = text::split(name, '.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

/// Letters, numbers, blanks and `_.:/=+-@`; whatever is not ASCII counts as a letter. Source: S3 User Guide, "Categorizing your objects using tags".
bool isTagText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80u) != 0 || std::string_view(" _.:/=+-@").find(c) != std::string_view::npos;
    });
}

bool areOfOneOrganization(const identity::Snapshot& world, const AccountId& a, const AccountId& b)
{
    return world.organization() && !world.organization()->pathTo(a).empty() && !world.organization()->pathTo(b).empty();
}

}  // namespace

bool isBucketName(std::string_view name)
{
    if (name.size() < 3 || name.size() > 63 || !isLowerOrDigit(name.front()) || !isLowerOrDigit(name.back()))
        return false;
    if (!std::all_of(name.begin(), name.end(), [](char c) { return isLowerOrDigit(c) || c == '-' || c == '.'; }))
        return false;
    if (name.find("..") != std::string_view::npos || looksLikeIpAddress(name))
        return false;
    const auto begins = [name](std::string_view prefix) { return name.starts_with(prefix); };
    const auto ends = [name](std::string_view suffix) { return name.ends_with(suffix); };
    constexpr std::string_view prefixes[] = {"xn--", "sthree-", "amzn-s3-demo-"};
    constexpr std::string_view suffixes[] = {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"};
    return std::none_of(std::begin(prefixes), std::end(prefixes), begins) && std::none_of(std::begin(suffixes), std::end(suffixes), ends);
}

Result<FoundBucket> findBucket(Call& call)
{
    const std::string name = call.parameters.text("Bucket", rules::any);
    const std::string expected = call.parameters.optionalText("ExpectedBucketOwner", rules::any).value_or(std::string());
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!isBucketName(name))
        return Error{"InvalidBucketName", "The specified bucket is not valid.", {}};
    const auto owner = call.world().bucketOwner(name);
    if (!owner)
        return Error{"NoSuchBucket", "The specified bucket does not exist", {}};
    if (!expected.empty() && expected != owner->id.text())
        return Error{"AccessDenied", "Access Denied", {}};
    return FoundBucket{owner->id, owner->buckets.find(name)};
}

identity::RowPtr<identity::StoredObject> findObject(const Call& call, const FoundBucket& bucket, std::string_view key)
{
    return call.world().account(bucket.owner)->objects.find(identity::objectKey(bucket.row->name, key));
}

std::string readKey(Call& call)
{
    return call.parameters.text("Key", {1, 1 << 20, nullptr, {}});
}

Result<void> checkKey(std::string_view key)
{
    return key.size() <= 1024 ? Result<void>() : Error{"KeyTooLongError", "Your key is too long", {}};
}

Result<void> authorizeS3(Call& call, const FoundBucket& bucket, const std::string& action, const std::string& resource, evaluation::Context extra)
{
    const bool anonymous = call.caller.kind == sts::CallerKind::anonymous;
    extra.set("s3:ResourceAccount", bucket.owner.text());
    if (!anonymous) {
        extra.set("s3:authType", std::string("REST-HEADER"));  // unless the request says otherwise
        extra.set("s3:signatureversion", std::string("AWS4-HMAC-SHA256"));
        for (const auto& [key, value] : call.context.signatureKeys)
            extra.set(key, value);
    }
    auto allowed = call.authorize(action, resource, extra);
    const bool insider = !anonymous && (call.accountId() == bucket.owner || areOfOneOrganization(call.world(), call.accountId(), bucket.owner));
    if (allowed.ok() || insider)
        return allowed;
    return Error{"AccessDenied", "Access Denied", {}};
}

void addExistingTags(evaluation::Context& context, const identity::ObjectVersion* object)
{
    if (!object)
        return;
    for (const identity::Tag& tag : object->tags) {
        if (isUnambiguous(object->tags, tag))
            context.set("s3:ExistingObjectTag/" + tag.key, tag.value);
    }
}

void addRequestObjectTags(evaluation::Context& context, const identity::Tags& tags)
{
    std::vector<std::string> keys;
    for (const identity::Tag& tag : tags) {
        if (isUnambiguous(tags, tag))
            context.set("s3:RequestObjectTag/" + tag.key, tag.value);
        keys.push_back(tag.key);
    }
    if (!keys.empty())
        context.set("s3:RequestObjectTagKeys", std::move(keys), true);
}

Result<void> refuseOthers(const Call& call, std::initializer_list<std::string_view> names)
{
    for (const auto& [name, value] : call.operation.parameters.items()) {
        if (!value.is_null() && std::find(names.begin(), names.end(), name) == names.end())
            return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: " + name, {}};
    }
    return {};
}

Result<void> refuseUnread(const Call& call)
{
    const std::vector<std::string> unread = call.parameters.unread();
    if (unread.empty())
        return {};
    return Error{"NotImplemented", "A header you provided implies functionality that is not implemented: " + unread.front(), {}};
}

Result<void> checkObjectTags(Call& call, const identity::Tags& tags, std::size_t most)
{
    if (tags.size() > most)
        return Error{"BadRequest", "Object tags cannot be greater than " + std::to_string(most), {}};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const identity::Tag& tag = tags[i];
        call.outcome.errorFacts.elements = {{"TagKey", tag.key}};
        if (tag.key.empty() || text::codePoints(tag.key) > 128 || !isTagText(tag.key))
            return Error{"InvalidTag", "The TagKey you have provided is invalid", {}};
        const bool ofBucket = call.operation.action == "PutBucketTagging";
        if (tag.key.starts_with("aws:"))
            return Error{"InvalidTag", ofBucket ? "System tags cannot be added/updated by requester" : "Your TagKey cannot be prefixed with aws:", {}};
        const auto same = [&](const identity::Tag& other) { return other.key == tag.key; };
        if (std::any_of(tags.begin(), tags.begin() + static_cast<std::ptrdiff_t>(i), same))
            return Error{"InvalidTag", "Cannot provide multiple Tags with the same key", {}};
        call.outcome.errorFacts.elements.emplace_back("TagValue", tag.value);
        if (text::codePoints(tag.value) > 256 || !isTagText(tag.value))
            return Error{"InvalidTag", "The TagValue you have provided is invalid", {}};
    }
    call.outcome.errorFacts.elements.clear();
    return {};
}

Result<identity::Tags> readTagSet(const Call& call)
{
    const Error malformed{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    const json::Object& parameters = call.operation.parameters;
    const auto tagging = parameters.find("Tagging");
    if (tagging == parameters.end() || !tagging->is_object() || !tagging->contains("TagSet") || !tagging->at("TagSet").is_array())
        return malformed;
    identity::Tags tags;
    for (const json::Object& entry : tagging->at("TagSet")) {
        if (!entry.is_object() || !entry.contains("Key") || !entry.contains("Value"))
            return malformed;
        tags.push_back({json::stringOr(entry, "Key"), json::stringOr(entry, "Value")});
    }
    return tags;
}

identity::Tags readTagQuery(std::string_view query)
{
    identity::Tags tags;
    for (const std::string_view pair : text::split(query, '&')) {
        const std::size_t equals = pair.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        if (!pair.empty())
            tags.push_back({text::percentDecode(pair.substr(0, equals), true), text::percentDecode(value, true)});
    }
    return tags;
}

}  // namespace rolewright::service
