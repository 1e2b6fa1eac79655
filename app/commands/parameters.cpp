#include "app/commands/parameters.h"

#include "app/commands/streams.h"
#include "core/service/parameter_shapes.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rolewright::app {

namespace {

/// Larger than anything IAM, STS or a small object takes.
constexpr std::size_t largestFile = 16u << 20;

/// Booleans of the IAM, STS and S3 APIs, which, like numbers, must not be recorded as text. What is written otherwise goes on as it is: the operation refuses it
/// in the API's words. Source: their API references.
constexpr std::array<std::string_view, 11> booleans{"AllowUsersToChangePassword",
                                                   "BypassPolicyLockoutPreventionConfiguration",
                                                   "DelegationPermissionCheck",
                                                   "HardExpiry",
                                                   "OnlyAttached",
                                                   "OnlySendByOwner",
                                                   "PasswordResetRequired",
                                                   "RequireLowercaseCharacters",
                                                   "RequireNumbers",
                                                   "RequireSymbols",
                                                   "SetAsDefault"};

bool isBoolean(std::string_view name)
{
    return std::find(booleans.begin(), booleans.end(), name) != booleans.end();
}

/// Parameters that are one text although it may look like JSON.
bool isText(std::string_view name)
{
    return name.ends_with("Document") || name == "Policy" || name == "Body" || name == "Key" || name == "Keys" || name == "Description" || name == "Notes" ||
           name == "RequestMessage" || name == "Content";
}

Error invalid(std::string_view name, const std::string& why)
{
    return {"InvalidParameter", "parameter `" + std::string(name) + "`: " + why, {}};
}

Result<json::Object> readJson(std::string_view name, std::string_view text)
{
    Result<json::Object> value = json::parseObject(text);
    if (!value) {
        const SourcePosition at = value.error().span.value_or(SourceSpan{}).begin;
        return invalid(name, "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " + value.error().message);
    }
    return value;
}

Result<json::Object> readValue(std::string_view name, std::string_view text)
{
    if (text.starts_with("file://")) {
        Result<std::string> file = readInput(std::string(text.substr(7)), largestFile);
        if (!file) {
            return invalid(name, file.error().message);
        }
        const std::size_t first = file->find_first_not_of(" \t\r\n");
        const bool isJson = first != std::string::npos && ((*file)[first] == '[' || (*file)[first] == '{');
        return isJson && !isText(name) ? readJson(name, *file) : json::Object(*std::move(file));
    }
    if ((text.starts_with('[') || text.starts_with('{')) && !isText(name)) {
        return readJson(name, text);
    }
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    if (service::isNumber(name) && std::from_chars(text.data(), end, number).ptr == end && !text.empty()) {
        return json::Object(number);
    }
    if (isBoolean(name) && (text == "true" || text == "false")) {
        return json::Object(text == "true");
    }
    return json::Object(std::string(text));
}

}  // namespace

Result<json::Object> readParameters(const std::vector<std::string>& words)
{
    json::Object parameters = json::Object::object();
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0) {
            return Error{"InvalidParameter", "`" + word + "` is no parameter: write Name=Value", {}};
        }
        const std::string name = word.substr(0, equals);
        if (parameters.contains(name)) {
            return invalid(name, "it is given twice; for a list write " + name + "='[\"a\",\"b\"]'");
        }
        Result<json::Object> value = readValue(name, std::string_view(word).substr(equals + 1));
        if (!value) {
            return value.error();
        }
        parameters[name] = *std::move(value);
    }
    return parameters;
}

}  // namespace rolewright::app
