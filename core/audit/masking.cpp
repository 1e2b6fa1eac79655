#include "core/audit/masking.h"

#include "core/audit/record.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::audit {
namespace {

/// What CloudTrail writes in place of a secret.
constexpr const char* hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
/// CloudTrail leaves out what is longer.
constexpr std::size_t longest = 100 * 1024;

constexpr std::array<const char*, 18> secrets = {
    "Password",            "OldPassword",   "NewPassword",      "SecretAccessKey", "SessionToken",   "TokenCode",       "AuthenticationCode1",
    "AuthenticationCode2", "SAMLAssertion", "WebIdentityToken", "PrivateKey",      "SAMLPrivateKey", "ServicePassword", "TradeInToken",
    "EncodedMessage",      "AddPrivateKey", "SSECustomerKey",   "CopySourceSSECustomerKey"};

/// What does not show at all, wherever it is: contents of objects, code, events.
constexpr std::array<std::string_view, 4> omitted = {"Body", "BodyBase64", "ZipFile", "Payload"};
/// The same of parameters themselves, in the trail: a function's environment (Lambda API Reference, EnvironmentResponse), and sets of keys, which may hold a private one by
/// mistake. Tags may have these names.
constexpr std::array<std::string_view, 2> omittedParameters = {"Environment", "Keys"};

bool isSecret(std::string_view name) {
    return std::any_of(secrets.begin(), secrets.end(), [&](std::string_view secret) { return text::equalsIgnoringCase(name, secret); });
}

json::Object maskedValue(const json::Object& value) {
    if (value.is_array()) {
        json::Object copy = json::Object::array();
        for (const json::Object& element : value) copy.push_back(maskedValue(element));
        return copy;
    }
    if (!value.is_object()) return value;
    json::Object copy = json::Object::object();
    auto& members = copy.get_ref<json::Object::object_t&>();  // names differ already: looking each one up would be quadratic
    members.reserve(value.size());
    for (const auto& [name, member] : value.get_ref<const json::Object::object_t&>()) {
        if (std::find(omitted.begin(), omitted.end(), name) != omitted.end()) continue;
        members.emplace_back(name, isSecret(name) ? json::Object(hidden) : maskedValue(member));
    }
    return copy;
}

}  // namespace

json::Object masked(const json::Object& parameters) {
    json::Object copy = maskedValue(parameters);
    if (json::compact(copy).size() <= longest) return copy;
    return {{"omitted", "more than 100 KB of parameters"}};
}

json::Object recordedParameters(const json::Object& parameters) {
    json::Object all = masked(parameters);
    if (!all.is_object() || (all.size() == 1 && all.contains("omitted"))) return all;
    json::Object kept = json::Object::object();
    auto& members = kept.get_ref<json::Object::object_t&>();
    members.reserve(all.size());
    for (auto& [name, value] : all.get_ref<json::Object::object_t&>()) {
        const bool left = name.empty() || text::lower(name.front()) == name.front() || std::find(omittedParameters.begin(), omittedParameters.end(), name) != omittedParameters.end();
        if (!left) members.emplace_back(name, std::move(value));
    }
    return kept;
}

std::string firstMasked(const json::Object& parameters) {
    if (!parameters.is_structured()) return {};
    for (const auto& [name, value] : parameters.items()) {
        if (value.is_string() && value.get_ref<const std::string&>() == hidden) return name;
        if (std::string inner = firstMasked(value); !inner.empty()) return inner;
    }
    return {};
}

std::string maskedMessage(std::string message, const json::Object& parameters) {
    for (const char* name : secrets) {
        const auto value = parameters.is_object() ? parameters.find(name) : parameters.end();
        if (value == parameters.end() || value->is_structured()) continue;
        const std::string quoted = "'" + (value->is_string() ? value->get<std::string>() : json::compact(*value)) + "'";
        message = text::replaceAll(message, quoted, "'" + std::string(hidden) + "'");
    }
    if (message.size() <= longestMessage) return message;
    std::size_t end = longestMessage;
    while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0u) == 0x80) --end;
    message.resize(end);
    return message;
}

}  // namespace rolewright::audit
