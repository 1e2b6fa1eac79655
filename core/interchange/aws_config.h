/// The profiles of `~/.aws/config` and `~/.aws/credentials`, as the AWS CLI and SDKs read them. Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials
/// files", "Assume role credential provider", "Service-specific endpoints".
#pragma once

#include "core/crypto/secret.h"
#include "core/interchange/profile_place.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::interchange {

/// A role that a profile takes on.
struct ProfileRole {
    std::string profile;  ///< that says so
    std::string roleArn;
    std::string sessionName;  ///< empty: the profile does not say
    std::string externalId;
    std::string mfaSerial;
    std::optional<int> durationSeconds;
    std::string webIdentityTokenFile;  ///< it is taken on with the token in that file, and without keys
    std::string region;                ///< where its profile asks STS; empty: it does not say
};

/// Where the first keys come from.
enum class KeyOrigin : unsigned char {
    file,         ///< keys in the files
    process,      ///< `credential_process`
    environment,  ///< `credential_source = Environment`: AWS_ACCESS_KEY_ID …
    webIdentity,  ///< none are needed: the first role is taken on with a token
    none,         ///< the profile has none
};

/// A profile with everything that it leads to.
struct AwsProfile {
    std::string name;
    std::string region;                              ///< empty: it does not say
    std::string endpointUrl;                         ///< empty: AWS itself
    std::map<std::string, std::string> serviceUrls;  ///< by `iam`, `sts`, `s3`, `organizations`
    bool fips = false;
    bool dualStack = false;
    std::string caBundle;  ///< a file
    KeyOrigin origin = KeyOrigin::none;
    std::string accessKeyId;  ///< with the two below of `file`
    crypto::Secret secretAccessKey;
    crypto::Secret sessionToken;
    std::string process;             ///< the command
    std::vector<ProfileRole> roles;  ///< to be taken on one after the other, the profile's own last
};

class AwsConfig {
public:
    struct File {
        std::string path;  ///< for messages
        std::string text;  ///< zeroed when it is read
    };
    /// Fails with `InvalidProfile`, the file and the line, on text that is neither a section nor a setting, and with `ProfileFileUnreadable` on too much of it.
    static Result<AwsConfig> read(File config, File credentials);
    /// The same of files; one that is not there is empty.
    static Result<AwsConfig> load(const ProfilePlace& place);

    /// In alphabetical order.
    std::vector<std::string> names() const;
    /// Fails with `InvalidProfile`, with file and line where there is one: no such profile, a loop of source_profile, a source without keys, a role that lacks what it
    /// needs; and with `ProfileNotUsable` when the keys come from IAM Identity Center, a container or an EC2 instance, which are not to be had here.
    Result<AwsProfile> profile(std::string_view name) const;

private:
    struct Setting {
        crypto::Secret value;
        std::string path;
        std::size_t line = 0;
    };
    using Section = std::map<std::string, Setting, std::less<>>;
    friend class AwsConfigReader;
    friend class AwsProfileReader;
    std::map<std::string, Section, std::less<>> m_profiles;
    std::map<std::string, Section, std::less<>> m_services;  ///< settings are called `iam.endpoint_url` there
};

}  // namespace rolewright::interchange
