/// What a `credential_process` is and what it prints. Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
#pragma once

#include "core/sts/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::interchange {

/// The words of a command, as sh takes them apart: blanks, single and double quotes, backslashes. Nothing is expanded, and no shell runs it.
/// Fails with `InvalidProfile` on a quote without an end and on no words at all.
Result<std::vector<std::string>> splitCommand(std::string_view command);

/// `{"Version": 1, "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"}`; without an Expiration they hold for good (`Instant::max()`).
/// Fails with `CredentialProcessFailed`, also when they are over at `now`; the text is not quoted, for it is secret.
Result<sts::Credentials> readProcessCredentials(std::string_view output, Instant now);

}  // namespace rolewright::interchange
