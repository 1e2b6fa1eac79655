/// Credentials as the lines that put them into a shell's environment.
#pragma once

#include "core/crypto/secret.h"
#include "core/sts/session.h"

namespace rolewright::interchange {

enum class Shell : unsigned char { posix, fish, powerShell, cmd };

/// Lines that set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_CREDENTIAL_EXPIRATION, quoted for the shell. Source: AWS CLI User Guide,
/// "Environment variables to configure the AWS CLI".
crypto::Secret environmentText(const sts::Credentials& credentials, Shell shell);

}  // namespace rolewright::interchange
