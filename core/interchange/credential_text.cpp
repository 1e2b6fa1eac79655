#include "core/interchange/credential_text.h"

#include "core/base/time_text.h"

#include <string>
#include <string_view>

namespace rolewright::interchange {
namespace {

/// What stands before the name, between name and value, and after the value. Values are base64 and ISO 8601: no quote is among them.
struct Form {
    std::string_view before;
    std::string_view between;
    std::string_view after;
};

Form formOf(Shell shell)
{
    switch (shell) {
    case Shell::posix:
        return {"export ", "='", "'\n"};
    case Shell::fish:
        return {"set -gx ", " '", "'\n"};
    case Shell::powerShell:
        return {"$Env:", " = '", "'\n"};
    case Shell::cmd:
        return {"set \"", "=", "\"\r\n"};
    }
    return {};
}

}  // namespace

crypto::Secret environmentText(const sts::Credentials& credentials, Shell shell)
{
    const Form form = formOf(shell);
    std::string text;
    text.reserve(512 + credentials.sessionToken.size());  // a text that grew would leave copies behind
    const auto line = [&](std::string_view name, std::string_view value) { text.append(form.before).append(name).append(form.between).append(value).append(form.after); };
    line("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
    line("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey.reveal());
    line("AWS_SESSION_TOKEN", credentials.sessionToken.reveal());
    line("AWS_CREDENTIAL_EXPIRATION", toIso8601(credentials.expires));
    crypto::Secret secret(text);
    crypto::cleanse(text);
    return secret;
}

}  // namespace rolewright::interchange
