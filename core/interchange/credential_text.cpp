#include "core/interchange/credential_text.h"

#include "core/base/time_text.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace rolewright::interchange {
namespace {

/// What stands before the name, between name and value, and after the value. Values are base64, ISO 8601 and addresses: no quote is among them. Then how a variable is
/// taken away.
struct Form {
    std::string_view before;
    std::string_view between;
    std::string_view after;
    std::string_view beforeUnset;
    std::string_view afterUnset;
};

Form formOf(Shell shell)
{
    switch (shell) {
    case Shell::posix:
        return {"export ", "='", "'\n", "unset ", "\n"};
    case Shell::fish:
        return {"set -gx ", " '", "'\n", "set -e ", "\n"};
    case Shell::powerShell:
        return {"$Env:", " = '", "'\n", "Remove-Item -ErrorAction SilentlyContinue Env:", "\n"};
    case Shell::cmd:
        return {"set \"", "=", "\"\r\n", "set \"", "=\"\r\n"};
    }
    return {};
}

/// Collects lines in a text that leaves no copies behind.
class Lines {
public:
    /// `most`: what they will have together; a text that grew beyond would leave copies behind.
    explicit Lines(std::size_t most) { m_text.reserve(most); }
    Lines& add(std::initializer_list<std::string_view> parts)
    {
        for (const std::string_view part : parts)
            m_text.append(part);
        return *this;
    }
    crypto::Secret take()
    {
        crypto::Secret secret(m_text);
        crypto::cleanse(m_text);
        return secret;
    }

private:
    std::string m_text;
};

constexpr std::size_t wordsOfLines = 1024;  ///< all that is not a value

}  // namespace

crypto::Secret environmentText(const sts::Credentials& credentials, Shell shell, std::string_view url, std::string_view region)
{
    const Form form = formOf(shell);
    Lines lines(wordsOfLines + credentials.sessionToken.size() + url.size());
    const auto line = [&](std::string_view name, std::string_view value) { lines.add({form.before, name, form.between, value, form.after}); };
    line("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
    line("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey.reveal());
    line("AWS_SESSION_TOKEN", credentials.sessionToken.reveal());
    line("AWS_CREDENTIAL_EXPIRATION", toIso8601(credentials.expires));
    if (!url.empty())
        line("AWS_ENDPOINT_URL", url);
    if (!region.empty())
        line("AWS_DEFAULT_REGION", region);
    return lines.take();
}

crypto::Secret endpointText(const EndpointAccess& access, Shell shell)
{
    const Form form = formOf(shell);
    Lines lines(wordsOfLines + 4 * access.url.size());
    const auto line = [&](std::string_view name, std::string_view value) { lines.add({form.before, name, form.between, value, form.after}); };
    for (const char* name : {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_IAM", "AWS_ENDPOINT_URL_S3"})
        line(name, access.url);
    line("AWS_DEFAULT_REGION", access.region);
    line("AWS_ACCESS_KEY_ID", access.accessKeyId);
    line("AWS_SECRET_ACCESS_KEY", access.secretAccessKey.reveal());
    lines.add({form.beforeUnset, "AWS_SESSION_TOKEN", form.afterUnset});
    return lines.take();
}

crypto::Secret endpointProfile(const EndpointAccess& access, std::string_view profile)
{
    Lines lines(wordsOfLines + access.url.size());
    lines.add({"[profile ", profile, "]\nregion = ", access.region, "\nendpoint_url = ", access.url});
    lines.add({"\naws_access_key_id = ", access.accessKeyId, "\naws_secret_access_key = ", access.secretAccessKey.reveal(), "\n"});
    return lines.take();
}

/// The members have no character that JSON escapes: key ids, base64 and times.
crypto::Secret processText(const sts::Credentials& credentials)
{
    Lines lines(wordsOfLines + credentials.sessionToken.size());
    lines.add({"{\n    \"Version\": 1"});
    const auto member = [&](std::string_view name, std::string_view value) { lines.add({",\n    \"", name, "\": \"", value, "\""}); };
    member("AccessKeyId", credentials.accessKeyId);
    member("SecretAccessKey", credentials.secretAccessKey.reveal());
    member("SessionToken", credentials.sessionToken.reveal());
    member("Expiration", toIso8601(credentials.expires));
    lines.add({"\n}\n"});
    return lines.take();
}

crypto::Secret containerText(const sts::Credentials& credentials, const std::string& roleArn)
{
    Lines lines(wordsOfLines + credentials.sessionToken.size() + roleArn.size());
    const auto member = [&](std::string_view before, std::string_view name, std::string_view value) { lines.add({before, name, "\":\"", value, "\""}); };
    member("{\"", "AccessKeyId", credentials.accessKeyId);
    member(",\"", "SecretAccessKey", credentials.secretAccessKey.reveal());
    member(",\"", "Token", credentials.sessionToken.reveal());
    member(",\"", "Expiration", toIso8601(credentials.expires));
    if (!roleArn.empty())
        member(",\"", "RoleArn", roleArn);
    lines.add({"}\n"});
    return lines.take();
}

crypto::Secret profileText(const sts::Credentials& credentials, std::string_view profile)
{
    Lines lines(wordsOfLines + credentials.sessionToken.size() + profile.size());
    lines.add({"[", profile, "]\n"});
    const auto line = [&](std::string_view name, std::string_view value) { lines.add({name, " = ", value, "\n"}); };
    line("aws_access_key_id", credentials.accessKeyId);
    line("aws_secret_access_key", credentials.secretAccessKey.reveal());
    line("aws_session_token", credentials.sessionToken.reveal());
    return lines.take();
}

}  // namespace rolewright::interchange
