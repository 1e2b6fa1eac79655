/// What is said at a credential desk, whatever carries it: a line of JSON each way.
#pragma once

#include "core/server/credential_desk.h"

#include <functional>
#include <string>
#include <string_view>

namespace rolewright::server {

/// The line that asks.
std::string deskQuestion(const CredentialWish& wish);
/// The line that answers a question, whoever wrote it: what `give` gives, or why not. It has secrets: wipe it.
std::string deskAnswer(std::string_view question, const std::function<Result<GivenCredentials>(const CredentialWish&)>& give);
/// What an answer gives; its session is null. Fails as it says, and with `WorkspaceInUse` when it cannot be read.
Result<GivenCredentials> readDeskAnswer(std::string_view answer);

}  // namespace rolewright::server
