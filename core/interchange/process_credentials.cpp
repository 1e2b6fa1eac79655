#include "core/interchange/process_credentials.h"

#include "core/base/time_text.h"
#include "core/json/writer.h"

#include <optional>

namespace rolewright::interchange {
namespace {

constexpr std::size_t longestCommand = 16u << 10;
constexpr json::Limits outputLimits{.bytes = 64u << 10, .depth = 8, .values = 1000};

Error unusable(const std::string& why)
{
    return {"CredentialProcessFailed", "what the profile's credential_process prints cannot be used: " + why, {}};
}

}  // namespace

Result<std::vector<std::string>> splitCommand(std::string_view command)
{
    if (command.size() > longestCommand || command.find('\0') != std::string_view::npos)
        return Error{"InvalidProfile", "the command is too long, or no text", {}};
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = '\0';
    const auto put = [&word](char c) { word = word.value_or(std::string()) + c; };
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char c = command[i];
        const bool escapes = c == '\\' && quote != '\'' && i + 1 < command.size() && (quote == '\0' || command[i + 1] == '"' || command[i + 1] == '\\');
        if (escapes) {
            put(command[++i]);
        } else if (quote != '\0') {
            if (c == quote)
                quote = '\0';
            else
                put(c);
        } else if (c == '"' || c == '\'') {
            quote = c;
            word = word.value_or(std::string());
        } else if (c != ' ' && c != '\t') {
            put(c);
        } else if (word) {
            words.push_back(*std::exchange(word, std::nullopt));
        }
    }
    if (word)
        words.push_back(*std::move(word));
    if (quote != '\0')
        return Error{"InvalidProfile", "a quote of the command has no end", {}};
    if (words.empty() || words.front().empty())
        return Error{"InvalidProfile", "the command is empty", {}};
    return words;
}

Result<sts::Credentials> readProcessCredentials(std::string_view output, Instant now)
{
    const Result<json::Object> object = json::parseObject(output, outputLimits);
    if (!object || !object->is_object())
        return unusable("it must be one JSON object");
    const auto version = object->find("Version");
    if (version == object->end() || *version != 1)
        return unusable("its Version must be 1");
    sts::Credentials credentials{json::stringOr(*object, "AccessKeyId"), crypto::Secret(json::stringOr(*object, "SecretAccessKey")), crypto::Secret(json::stringOr(*object, "SessionToken")), Instant::max()};
    if (credentials.accessKeyId.empty() || credentials.secretAccessKey.empty())
        return unusable("AccessKeyId and SecretAccessKey must be there");
    if (const std::string text = json::stringOr(*object, "Expiration"); !text.empty()) {
        const auto expires = parseIso8601(text);
        if (!expires)
            return unusable("its Expiration is no time in ISO 8601");
        if (*expires <= now)
            return unusable("the credentials ended at " + text);
        credentials.expires = *expires;
    }
    return credentials;
}

}  // namespace rolewright::interchange
