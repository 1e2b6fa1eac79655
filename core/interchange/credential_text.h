/// Credentials as other tools take them: lines for a shell, JSON, a section of a file.
#pragma once

#include "core/crypto/secret.h"
#include "core/sts/session.h"

#include <string>
#include <string_view>

namespace rolewright::interchange {

enum class Shell : unsigned char { posix, fish, powerShell, cmd };

/// Lines that set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_CREDENTIAL_EXPIRATION, quoted for the shell. Source: AWS CLI User Guide,
/// "Environment variables to configure the AWS CLI". With the `url` of an endpoint that is not AWS's also AWS_ENDPOINT_URL, and with a `region` AWS_DEFAULT_REGION, so that they are
/// not sent to somebody else.
crypto::Secret environmentText(const sts::Credentials& credentials, Shell shell, std::string_view url = {}, std::string_view region = {});

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
/// The JSON that a `credential_process` prints. Source: AWS CLI User Guide, "Sourcing credentials with an external process".
crypto::Secret processText(const sts::Credentials& credentials);
/// The JSON that a container's credentials endpoint answers; `roleArn` is left out when empty. Source: AWS SDKs and Tools Reference Guide, "Container
/// credential provider".
crypto::Secret containerText(const sts::Credentials& credentials, const std::string& roleArn);
/// A section of the file `credentials`. Source: AWS CLI User Guide, "Configuration and credential file settings".
crypto::Secret profileText(const sts::Credentials& credentials, std::string_view profile);

}  // namespace rolewright::interchange
