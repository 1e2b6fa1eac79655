#include "core/service/operation.h"

#include "core/audit/record.h"
#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"
#include "core/service/handler.h"
#include "core/service/shell_text.h"

#include <algorithm>
#include <vector>

namespace rolewright::service {
namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlnum(char c) { return isUpper(c) || isLower(c) || isDigit(c); }

/// `PolicyARNs` → `Policy-arns`: a plural acronym at the end is one word.
std::string splitPluralAcronym(std::string_view name) {
    if (name.size() < 3 || name.back() != 's' || !isUpper(name[name.size() - 2]) || !isUpper(name[name.size() - 3])) return std::string(name);
    std::size_t begin = name.size() - 1;
    while (begin > 0 && isUpper(name[begin - 1])) --begin;
    return std::string(name.substr(0, begin)) + "-" + text::lower(name.substr(begin));
}

/// A hyphen before every capital that opens a capitalised word: `SAMLProviderArn` → `SAML-ProviderArn`. The character before a word is taken
/// with it, so of two words in a row only the first is parted here; the second pass parts the other.
std::string partCapitalisedWords(std::string_view name) {
    std::string out;
    std::size_t i = 0;
    while (i < name.size()) {
        out += name[i];
        if (i + 2 < name.size() && isUpper(name[i + 1]) && isLower(name[i + 2])) {
            out += '-';
            out += name[i + 1];
            i += 2;
            while (i < name.size() && isLower(name[i])) out += name[i++];
        } else {
            ++i;
        }
    }
    return out;
}

std::string scalarText(const json::Object& value) {
    return value.is_string() ? value.get<std::string>() : json::compact(value);
}

/// Values that start like this are read from a file by the CLI.
bool namesFile(std::string_view value) { return value.starts_with("file://") || value.starts_with("fileb://"); }

/// True when the text cannot travel as a plain argument at all: a NUL ends it, a file name replaces it.
bool needsInputJson(const json::Object& value) {
    if (!value.is_string()) return false;
    const auto& textValue = value.get_ref<const std::string&>();
    return textValue.find('\0') != std::string::npos || namesFile(textValue);
}

/// `Key=a,Value=b`, or empty when the object does not fit into the CLI's shorthand syntax.
std::string shorthand(const json::Object& object) {
    const auto plain = [](char c) { return isAlnum(c) || std::string_view("_./@:+-").find(c) != std::string_view::npos; };
    std::string out;
    for (const auto& [key, value] : object.items()) {
        if (value.is_structured() || value.is_null()) return {};
        const std::string valueText = scalarText(value);
        if (!std::all_of(key.begin(), key.end(), isAlnum) || !std::all_of(valueText.begin(), valueText.end(), plain)) return {};
        out += (out.empty() ? "" : ",") + key + "=" + valueText;
    }
    return out;
}

/// The words after `--name` for a list: strings as they are, objects in shorthand; as one JSON array when one of them would be misread.
std::string listArguments(const json::Object& list) {
    std::vector<std::string> words;
    for (const json::Object& element : list) {
        const std::string word = element.is_object() ? shorthand(element) : element.is_array() ? std::string() : scalarText(element);
        if (word.empty() || word.starts_with('-') || word.starts_with('[') || word.starts_with('{') || needsInputJson(element))
            return " " + shellQuoted(json::compact(list));
        words.push_back(shellQuoted(word));
    }
    return words.empty() ? " '[]'" : " " + text::join(words, " ");
}

std::string argument(const std::string& apiName, const json::Object& value) {
    const std::string name = "--" + toCliName(apiName);
    if (value.is_boolean()) return value.get<bool>() ? name : "--no-" + name.substr(2);
    if (value.is_array()) return name + listArguments(value);
    if (value.is_object()) {
        // A policy document given as an object is one string parameter: shorthand is for structures.
        const std::string brief = apiName.find("Policy") == std::string::npos ? shorthand(value) : std::string();
        return name + " " + shellQuoted(brief.empty() ? json::compact(value) : brief);
    }
    const std::string word = scalarText(value);
    return name + (word.starts_with('-') ? "=" : " ") + shellQuoted(word);
}

/// The CLI spells a few parameters otherwise than its rule. Source: awscli, customizations/argrename.py.
std::string cliParameter(const std::string& apiName) {
    if (apiName == "AuthenticationCode1") return "AuthenticationCode-1";
    if (apiName == "AuthenticationCode2") return "AuthenticationCode-2";
    return apiName;
}

/// Arguments that only the command line has: where to put what does not fit into an answer.
std::string localArguments(const Operation& operation) {
    if (operation.service == "s3" && operation.action == "GetObject") return " /dev/stdout";
    if (operation.service == "iam" && operation.action == "CreateVirtualMFADevice") return " --outfile mfa.png --bootstrap-method QRCodePNG";
    // The CLI's own --max-items counts over all pages; the API's is meant.
    if (operation.parameters.contains("MaxItems")) return " --no-paginate";
    return {};
}

/// A function's code is a file for the CLI, and an event goes as it is only when the CLI is told so. Source: AWS CLI Command Reference, lambda create-function
/// and invoke.
std::string lambdaArguments(const Operation& operation) {
    if (operation.service != "lambda") return {};
    const std::string name = json::stringOr(operation.parameters, "FunctionName");
    if (operation.action == "CreateFunction" || operation.action == "UpdateFunctionCode") return " --zip-file " + shellQuoted("fileb://" + name.substr(name.rfind(':') + 1) + ".zip");
    if (operation.action != "Invoke") return {};
    const std::string outfile = " /dev/stdout";
    if (!operation.parameters.contains("Payload") || operation.parameters.at("Payload").is_null()) return outfile;
    const std::string payload = scalarText(operation.parameters.at("Payload"));
    const bool shown = isShown(payload) && !namesFile(payload);
    return " --cli-binary-format raw-in-base64-out --payload" + (shown ? (payload.starts_with('-') ? "=" : " ") + shellQuoted(payload) : " file://event.json") + outfile;
}

/// The practice identity provider is no service of AWS: its operations are called by our own program, with all parameters on standard input.
std::string practiceCommand(const Operation& operation, const json::Object& parameters) {
    const std::string command = "rolewright call " + operation.name();
    return parameters.empty() ? command : "printf %s " + shellQuoted(json::compact(parameters)) + " | " + command + " --json -";
}

/// What stands before the command of an object with a body; `bodyArgument` is what stands at its end.
std::string bodyFile(const json::Object& parameters, std::string& bodyArgument) {
    for (const auto& [name, decoder] : {std::pair("Body", ""), std::pair("BodyBase64", " | base64 -d")}) {
        if (!parameters.contains(name)) continue;
        const std::string content = scalarText(parameters.at(name));
        if (!isShown(content)) {
            const std::string key = json::stringOr(parameters, "Key");
            bodyArgument = " --body " + shellQuoted("./" + key.substr(key.rfind('/') + 1));
            return {};
        }
        bodyArgument = " --body \"$body\"";
        return "body=$(mktemp) && printf %s " + shellQuoted(content) + decoder + " > \"$body\" && ";
    }
    return {};
}

}  // namespace

std::string shellQuoted(std::string_view argument) {
    const auto plain = [](char c) { return isAlnum(c) || std::string_view("_-./:=@,+%").find(c) != std::string_view::npos; };
    if (!argument.empty() && std::all_of(argument.begin(), argument.end(), plain)) return std::string(argument);
    return "'" + text::replaceAll(argument, "'", "'\\''") + "'";
}

bool isShown(std::string_view content) {
    constexpr std::size_t longest = 4096;
    return content.size() <= longest && content.find('\0') == std::string_view::npos;
}

std::string toCliName(std::string_view apiName) {
    const std::string parted = partCapitalisedWords(splitPluralAcronym(apiName));
    std::string out;
    for (std::size_t i = 0; i < parted.size(); ++i) {
        if (i > 0 && isUpper(parted[i]) && (isLower(parted[i - 1]) || isDigit(parted[i - 1]))) out += '-';
        out += text::lower(parted[i]);
    }
    return out;
}

Result<Operation> parseOperation(std::string_view name, json::Object parameters) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == name.size())
        return Error{"InvalidAction", "`" + std::string(name) + "` is no operation; write it as service:Action, such as `iam:CreateRole`", {}};
    std::string service = text::lower(name.substr(0, colon));
    if (service == "s3api") service = "s3";
    const std::string_view action = name.substr(colon + 1);

    const OperationInfo* nearest = nullptr;
    std::size_t nearestDistance = 4;  // a slip or two of the finger, no other word
    for (const OperationInfo& info : operations()) {
        if (info.service != service) continue;
        if (info.action == action || toCliName(info.action) == action)
            return Operation{std::move(service), std::string(info.action), std::move(parameters)};
        const std::size_t distance = text::editDistance(text::lower(action), text::lower(info.action), nearestDistance);
        if (distance < nearestDistance) {
            nearest = &info;
            nearestDistance = distance;
        }
    }
    std::string message = "there is no operation `" + std::string(name) + "`";
    if (nearest != nullptr) message += "; did you mean `" + std::string(nearest->service) + ":" + std::string(nearest->action) + "`?";
    return Error{"InvalidAction", std::move(message), {}};
}

PayloadPtr Payload::of(std::string bytes) {
    Payload payload;
    payload.md5 = crypto::toHex(crypto::sumOf(crypto::SumKind::md5, bytes));
    payload.crc64nvme = crypto::toBase64(crypto::sumOf(crypto::SumKind::crc64nvme, bytes));
    const std::string name = crypto::toHex(crypto::sha256(bytes));
    payload.bytes = std::make_shared<const Blob>(std::move(bytes), name);
    return std::make_shared<const Payload>(std::move(payload));
}

std::string toCommandLine(const Operation& operation) {
    json::Object parameters = audit::masked(operation.parameters);  // without secrets, and without an object's body
    if (operation.service == "lambda" && parameters.is_object()) parameters.erase("Code");  // which goes as a file
    if (operation.service == "practice") return practiceCommand(operation, parameters);
    std::string bodyArgument;
    std::string command;
    if (operation.service == "s3" && (operation.action == "PutObject" || operation.action == "UploadPart")) command = bodyFile(operation.parameters, bodyArgument);
    command += "aws " + (operation.service == "s3" ? std::string("s3api") : operation.service) + " " + toCliName(operation.action);

    if (std::any_of(parameters.begin(), parameters.end(), needsInputJson)) {
        command += " --cli-input-json " + shellQuoted(json::compact(parameters));
    } else {
        for (const auto& [name, value] : parameters.items())
            if (!value.is_null()) command += " " + argument(cliParameter(name), value);
    }
    return command + bodyArgument + localArguments(operation) + lambdaArguments(operation);
}

}  // namespace rolewright::service
