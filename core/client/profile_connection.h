/// A profile of AWS's configuration files as a connection.
#pragma once

#include "core/client/connection.h"
#include "core/interchange/aws_config.h"

#include <functional>
#include <string>

namespace rolewright::client {

/// Asks a person for what an MFA device shows. `done` may come later, on any thread; an error calls the role off.
using AskCode = std::function<void(const std::string& serialNumber, std::function<void(Result<std::string>)> done)>;

struct Surroundings {
    std::function<std::string(const char*)> variable;  ///< of the environment, empty when there is none
    AskCode askCode = {};                              ///< null: nobody is there, and roles that want a code fail with `MfaRequired`
};

/// The profile's roles are taken on at the connection's STS when keys are needed, and again before they end. Reads the profile's CA file and sees to nothing else yet.
/// Fails with `InvalidProfile` on a CA file that cannot be read and on missing variables, and as `check` does.
Result<Connection> connectionOf(const interchange::AwsProfile& profile, const Surroundings& surroundings);

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN; null when there are none. Fails with `InvalidProfile` when only one of the first two is there.
Result<KeySourcePtr> environmentKeys(const std::function<std::string(const char*)>& variable);

/// Keys of a role that `asker` takes on with its own keys. Fails as the call does, with `MfaRequired`, and with `InvalidProfile` when the token's file cannot be read.
KeySourcePtr roleKeys(Connection asker, interchange::ProfileRole role, AskCode askCode);

}  // namespace rolewright::client
