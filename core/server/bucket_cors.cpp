#include "core/server/bucket_cors.h"

#include "core/base/text.h"
#include "core/json/writer.h"
#include "core/protocol/s3_route.h"

#include <algorithm>

namespace rolewright::server {
namespace {

using protocol::HttpRequest;

constexpr const char* asksMethod = "access-control-request-method";
constexpr const char* asksHeaders = "access-control-request-headers";

json::Object rulesOf(const identity::Bucket& bucket)
{
    const auto found = bucket.configurations.find("CORSConfiguration");
    if (found == bucket.configurations.end())
        return json::Object::array();
    const auto configuration = json::parseObject(found->second);
    return configuration && configuration->contains("CORSRules") ? configuration->at("CORSRules") : json::Object::array();
}

std::vector<std::string> textsOf(const json::Object& rule, const char* name)
{
    std::vector<std::string> texts;
    if (const auto list = rule.find(name); list != rule.end() && list->is_array()) {
        for (const json::Object& each : *list)
            texts.push_back(each.is_string() ? each.get<std::string>() : std::string());
    }
    return texts;
}

/// Patterns have one `*` at most.
bool fits(std::string_view pattern, std::string_view text)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    return text.size() + 1 >= pattern.size() && text.starts_with(pattern.substr(0, star)) && text.ends_with(pattern.substr(star + 1));
}

/// The headers that a page wants to send, in lower case.
std::vector<std::string> wantedHeaders(const HttpRequest& request)
{
    std::vector<std::string> names;
    for (const std::string_view name : text::split(request.headers.find(asksHeaders).value_or(""), ',')) {
        if (const std::string_view trimmed = text::trim(name); !trimmed.empty())
            names.push_back(text::lower(trimmed));
    }
    return names;
}

bool allowsHeaders(const json::Object& rule, const std::vector<std::string>& wanted)
{
    const auto allowed = textsOf(rule, "AllowedHeaders");
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
        return std::any_of(allowed.begin(), allowed.end(), [&](const std::string& pattern) { return fits(text::lower(pattern), name); });
    });
}

protocol::Headers headersOf(const json::Object& rule, const std::string& origin, const std::vector<std::string>& wanted)
{
    const bool isForAll = origin == "*";
    protocol::Headers headers;
    headers.add("Access-Control-Allow-Origin", origin);
    headers.add("Access-Control-Allow-Methods", text::join(textsOf(rule, "AllowedMethods"), ", "));
    if (!wanted.empty())
        headers.add("Access-Control-Allow-Headers", text::join(wanted, ", "));
    if (const auto exposed = textsOf(rule, "ExposeHeaders"); !exposed.empty())
        headers.add("Access-Control-Expose-Headers", text::join(exposed, ", "));
    if (const auto age = rule.find("MaxAgeSeconds"); age != rule.end() && age->is_number_integer())
        headers.add("Access-Control-Max-Age", std::to_string(age->get<long long>()));
    if (!isForAll)
        headers.add("Access-Control-Allow-Credentials", "true");
    headers.add("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
    return headers;
}

}  // namespace

bool isBucketPreflight(const HttpRequest& request)
{
    return request.method == "OPTIONS" && !protocol::placeOf(request).bucket.empty();
}

std::optional<protocol::Headers> corsHeaders(const HttpRequest& request, const identity::Bucket& bucket)
{
    const auto origin = request.headers.find("origin");
    if (!origin)
        return std::nullopt;
    const std::string_view method = request.headers.find(asksMethod).value_or(request.method);
    const auto wanted = wantedHeaders(request);
    for (const json::Object& rule : rulesOf(bucket)) {
        const auto origins = textsOf(rule, "AllowedOrigins");
        const auto methods = textsOf(rule, "AllowedMethods");
        const auto fitting = std::find_if(origins.begin(), origins.end(), [&](const std::string& pattern) { return fits(pattern, *origin); });
        if (fitting != origins.end() && std::find(methods.begin(), methods.end(), method) != methods.end() && allowsHeaders(rule, wanted))
            return headersOf(rule, *fitting == "*" ? *fitting : std::string(*origin), wanted);
    }
    return std::nullopt;
}

Error corsRefusal(const HttpRequest& request, const identity::Bucket* bucket, protocol::ErrorDetails& details)
{
    if (!request.headers.find("origin"))
        return {"BadRequest", "Insufficient information. Origin request header needed.", {}};
    const auto method = request.headers.find(asksMethod);
    const bool hasRules = bucket && !rulesOf(*bucket).empty();
    if (hasRules && !method)
        return {"BadRequest", "Invalid Access-Control-Request-Method: null", {}};
    const bool isObject = hasRules && !protocol::placeOf(request).key.empty();
    details = {{"Method", std::string(method.value_or(request.method))}, {"ResourceType", isObject ? "OBJECT" : "BUCKET"}};
    if (!bucket)
        return {"AccessForbidden", "CORSResponse: Bucket not found", {}};
    if (!hasRules)
        return {"AccessForbidden", "CORSResponse: CORS is not enabled for this bucket.", {}};
    return {
        "AccessForbidden",
        "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or "
        "Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
        {}};
}

}  // namespace rolewright::server
