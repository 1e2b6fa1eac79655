#include "core/service/bucket_configuration_checks.h"

#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/service/configuration_members.h"

#include <algorithm>
#include <set>

namespace rolewright::service {
namespace {

constexpr std::size_t mostCorsRules = 100;
constexpr std::size_t mostLifecycleRules = 1000;
constexpr std::size_t longestRuleId = 255;

std::vector<std::string> textsOf(json::Object& object, const char* name)
{
    std::vector<std::string> texts;
    if (const json::Object* const list = memberOf(object, name); list && list->is_array()) {
        for (const json::Object& each : *list)
            texts.push_back(each.is_string() ? each.get<std::string>() : each.dump());
    }
    return texts;
}

/// A whole number; nothing when it is none, or not there.
std::optional<long long> numberOf(json::Object& object, const char* name)
{
    const json::Object* const value = memberOf(object, name);
    return value && value->is_number_integer() ? std::optional(value->get<long long>()) : std::nullopt;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Result<void> checkCorsRule(json::Object& rule)
{
    const auto methods = textsOf(rule, "AllowedMethods");
    const auto origins = textsOf(rule, "AllowedOrigins");
    if (methods.empty() || origins.empty())
        return malformedXml();
    for (const std::string& method : methods) {
        if (!isOneOf(method, {"GET", "PUT", "POST", "DELETE", "HEAD"}))
            return invalidRequest("Found unsupported HTTP method in CORS config. Unsupported method is " + method);
    }
    const auto wildcards = [](const std::string& text) { return std::count(text.begin(), text.end(), '*'); };
    for (const std::string& origin : origins) {
        if (wildcards(origin) > 1)
            return invalidRequest("AllowedOrigin \"" + origin + "\" can not have more than one wildcard.");
    }
    for (const std::string& header : textsOf(rule, "AllowedHeaders")) {
        if (wildcards(header) > 1)
            return invalidRequest("AllowedHeader \"" + header + "\" can not have more than one wildcard.");
    }
    for (const std::string& header : textsOf(rule, "ExposeHeaders")) {
        if (wildcards(header) > 0)
            return invalidRequest("ExposeHeader \"" + header + "\" contains wildcard. We currently do not support wildcard for ExposeHeader.");
    }
    return {};
}

/// What a rule is about: a prefix, a tag, a size, or several of them under `And`.
bool isFilter(json::Object& filter)
{
    if (!filter.is_object() || filter.size() > 1)
        return false;
    json::Object* const all = memberOf(filter, "And");
    if (!all)
        return true;
    const json::Object* const tags = memberOf(*all, "Tags");
    return all->is_object() && (all->size() > 1 || (tags && tags->size() > 1));
}

bool namesTagTwice(json::Object& filter)
{
    json::Object* const all = memberOf(filter, "And");
    json::Object* const tags = all ? listOf(*all, "Tags") : nullptr;
    std::set<std::string> names;
    return tags && !std::all_of(tags->begin(), tags->end(), [&](const json::Object& tag) { return names.insert(json::stringOr(tag, "Key")).second; });
}

Result<void> checkDays(Call& call, json::Object& action, const char* member, const std::string& what, long long least)
{
    if (!memberOf(action, member))
        return {};
    const auto days = numberOf(action, member);
    if (!days)
        return malformedXml();
    return *days >= least
               ? Result<void>()
               : invalidArgument(call, "'" + std::string(member) + "' for " + what + (least > 0 ? " must be a positive integer" : " must be nonnegative"),
                                 member, std::to_string(*days));
}

Result<void> checkDate(Call& call, json::Object& action)
{
    const json::Object* const date = memberOf(action, "Date");
    if (!date)
        return {};
    const auto moment = date->is_string() ? parseIso8601(date->get<std::string>()) : std::nullopt;
    if (!moment)
        return malformedXml();
    return *moment == std::chrono::floor<std::chrono::days>(*moment)
               ? Result<void>()
               : invalidArgument(call, "'Date' must be at midnight GMT", "Date", date->get<std::string>());
}

Result<void> checkExpiration(Call& call, json::Object& expiration)
{
    if (!expiration.is_object() || expiration.size() != 1)
        return malformedXml();
    if (auto valid = checkDays(call, expiration, "Days", "Expiration action", 1); !valid)
        return valid;
    return checkDate(call, expiration);
}

Result<void> checkTransition(Call& call, json::Object& transition, const char* days)
{
    if (!isOneOf(json::stringOr(transition, "StorageClass"), {"GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"}))
        return malformedXml();
    if (memberOf(transition, "Date") && memberOf(transition, days))
        return malformedXml();
    if (auto valid = checkDays(call, transition, days, "Transition action", 0); !valid)
        return valid;
    return checkDate(call, transition);
}

Result<void> checkLifecycleActions(Call& call, json::Object& rule)
{
    constexpr const char* actions[] = {"Expiration", "Transitions", "NoncurrentVersionExpiration", "NoncurrentVersionTransitions",
                                       "AbortIncompleteMultipartUpload"};
    if (std::none_of(std::begin(actions), std::end(actions), [&](const char* name) { return memberOf(rule, name) != nullptr; }))
        return invalidRequest("At least one action needs to be specified in a rule");
    if (json::Object* const expiration = memberOf(rule, "Expiration")) {
        if (auto valid = checkExpiration(call, *expiration); !valid)
            return valid;
    }
    for (const auto& [name, days] : {std::pair("Transitions", "Days"), std::pair("NoncurrentVersionTransitions", "NoncurrentDays")}) {
        if (!memberOf(rule, name))
            continue;
        json::Object* const transitions = listOf(rule, name);
        if (!transitions)
            return malformedXml();
        for (json::Object& transition : *transitions) {
            if (auto valid = checkTransition(call, transition, days); !valid)
                return valid;
        }
    }
    if (json::Object* const old = memberOf(rule, "NoncurrentVersionExpiration")) {
        if (!numberOf(*old, "NoncurrentDays"))
            return malformedXml();
        if (auto valid = checkDays(call, *old, "NoncurrentDays", "NoncurrentVersionExpiration action", 1); !valid)
            return valid;
    }
    if (json::Object* const abort = memberOf(rule, "AbortIncompleteMultipartUpload"))
        return numberOf(*abort, "DaysAfterInitiation") ? checkDays(call, *abort, "DaysAfterInitiation", "AbortIncompleteMultipartUpload action", 1)
                                                       : malformedXml();
    return {};
}

Result<void> checkLifecycleRule(Call& call, json::Object& rule)
{
    if (!isOneOf(json::stringOr(rule, "Status"), {"Enabled", "Disabled"}))
        return malformedXml();
    json::Object* const filter = memberOf(rule, "Filter");
    if ((filter != nullptr) == (memberOf(rule, "Prefix") != nullptr) || (filter && !isFilter(*filter)))
        return malformedXml();
    if (filter && namesTagTwice(*filter))
        return invalidRequest("Duplicate Tag Keys are not allowed.");
    if (json::stringOr(rule, "ID").size() > longestRuleId)
        return invalidArgument(call, "ID length should not exceed allowed limit of 255", "ID", json::stringOr(rule, "ID"));
    return checkLifecycleActions(call, rule);
}

/// The only rule, or null when there is another number of them.
json::Object* onlyRule(json::Object& configuration)
{
    json::Object* const rules = listOf(configuration, "Rules");
    return rules && rules->size() == 1 ? &rules->front() : nullptr;
}

}  // namespace

Error invalidRequest(std::string message)
{
    return {"InvalidRequest", std::move(message), {}};
}

Error invalidArgument(Call& call, std::string message, std::string name, std::string value)
{
    call.outcome.errorFacts.elements = {{"ArgumentName", std::move(name)}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", std::move(message), {}};
}

json::Object* memberOf(json::Object& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

json::Object* listOf(json::Object& object, const char* name)
{
    json::Object* const list = memberOf(object, name);
    const bool isList = list && list->is_array() && !list->empty();
    return isList && std::all_of(list->begin(), list->end(), [](const json::Object& each) { return each.is_object(); }) ? list : nullptr;
}

Error malformedXml()
{
    return {"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
}

Result<void> checkCors(Call&, json::Object& configuration)
{
    json::Object* const rules = listOf(configuration, "CORSRules");
    if (!rules)
        return malformedXml();
    if (rules->size() > mostCorsRules)
        return invalidRequest("The number of CORS rules should not exceed allowed limit of 100 rules.");
    for (json::Object& rule : *rules) {
        if (auto valid = checkCorsRule(rule); !valid)
            return valid;
    }
    return {};
}

Result<void> checkLifecycle(Call& call, json::Object& configuration)
{
    json::Object* const rules = listOf(configuration, "Rules");
    if (!rules || rules->size() > mostLifecycleRules)
        return malformedXml();
    std::set<std::string> ids;
    for (json::Object& rule : *rules) {
        if (auto valid = checkLifecycleRule(call, rule); !valid)
            return valid;
        if (json::stringOr(rule, "ID").empty())
            rule["ID"] = crypto::toBase64(crypto::randomText(36, "0123456789abcdef"));
        const std::string id = json::stringOr(rule, "ID");
        if (!ids.insert(id).second)
            return invalidArgument(call, "Rule ID must be unique. Found same ID for more than one rule", "ID", id);
    }
    return {};
}

Result<void> checkEncryption(Call& call, json::Object& configuration)
{
    json::Object* const rule = onlyRule(configuration);
    json::Object* const byDefault = rule ? memberOf(*rule, "ApplyServerSideEncryptionByDefault") : nullptr;
    const std::string algorithm = byDefault ? json::stringOr(*byDefault, "SSEAlgorithm") : std::string();
    if (!isOneOf(algorithm, {"AES256", "aws:kms", "aws:kms:dsse"}))
        return malformedXml();
    if (algorithm == "AES256" && memberOf(*byDefault, "KMSMasterKeyID")) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "ApplyServerSideEncryptionByDefault"}};
        return Error{"InvalidArgument", "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse", {}};
    }
    if (!memberOf(*rule, "BucketKeyEnabled"))
        (*rule)["BucketKeyEnabled"] = false;
    return {};
}

Result<void> checkLogging(Call& call, json::Object& configuration)
{
    if (!configuration.is_object())
        return malformedXml();
    json::Object* const enabled = memberOf(configuration, "LoggingEnabled");
    if (!enabled)
        return {};
    if (!memberOf(*enabled, "TargetBucket") || !memberOf(*enabled, "TargetPrefix"))
        return malformedXml();
    const std::string target = json::stringOr(*enabled, "TargetBucket");
    if (const auto owner = call.world().bucketOwner(target)) {
        const std::string name = json::stringOr(call.operation.parameters, "Bucket");
        const std::string& region = owner->buckets.find(target)->region;
        const std::string& from = call.world().bucketOwner(name)->buckets.find(name)->region;
        if (region == from)
            return {};
        if (from != "us-east-1")  // where S3 has no location to name
            call.outcome.errorFacts.elements = {{"SourceBucketLocation", from}};
        call.outcome.errorFacts.elements.emplace_back("TargetBucketLocation", region);
        return Error{"CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ", {}};
    }
    call.outcome.errorFacts.elements = {{"TargetBucket", target}};
    return Error{"InvalidTargetBucketForLogging", "The target bucket for logging does not exist", {}};
}

Result<void> checkAcceleration(Call& call, json::Object& configuration)
{
    if (!configuration.is_object() || !isOneOf(json::stringOr(configuration, "Status"), {"Enabled", "Suspended"}))
        return malformedXml();
    const bool isDotted = json::stringOr(call.operation.parameters, "Bucket").find('.') != std::string::npos;
    return isDotted ? invalidRequest("S3 Transfer Acceleration is not supported for buckets with periods (.) in their names") : Result<void>();
}

Result<void> checkPayment(Call&, json::Object& configuration)
{
    return configuration.is_object() && isOneOf(json::stringOr(configuration, "Payer"), {"BucketOwner", "Requester"}) ? Result<void>() : malformedXml();
}

}  // namespace rolewright::service
