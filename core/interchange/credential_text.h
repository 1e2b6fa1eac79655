/// Credentials as the lines that put them into a shell's environment.
#pragma once

#include "core/crypto/secret.h"
#include "core/sts/session.h"

#include <string>
#include <string_view>

namespace rolewright::interchange {

enum class Shell : unsigned char { posix, fish, powerShell, cmd };

/// Lines that set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_CREDENTIAL_EXPIRATION, quoted for the shell. Source: AWS CLI User Guide,
/// "Environment variables to configure the AWS CLI".
crypto::Secret environmentText(const sts::Credentials& credentials, Shell shell);

/// An endpoint of ours and a long-term key to sign with.
struct EndpointAccess {
    std::string url;
    std::string region;
    std::string accessKeyId;
    crypto::Secret secretAccessKey;
};
/// Lines that make the AWS CLI and SDKs of that shell ask the endpoint: AWS_ENDPOINT_URL and those of STS, IAM and S3, Region and key. A session token that may be there is taken
/// away, for it would go with other keys. Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints".
crypto::Secret endpointText(const EndpointAccess& access, Shell shell);
/// The same as a profile of `~/.aws/config`. Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files".
crypto::Secret endpointProfile(const EndpointAccess& access, std::string_view profile);

}  // namespace rolewright::interchange
