/// What an ID token says, as IAM and STS take it: condition keys, session tags, source identity.
#pragma once

#include "core/federation/id_token.h"
#include "core/identity/principals.h"
#include "core/sts/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// `<provider>:aud`, `:sub` and whatever else trust policies may ask of this provider's tokens. Source: IAM User Guide, "Available keys for AWS OIDC
/// federation".
std::vector<sts::SessionKey> claimKeys(std::string_view providerUrl, const federation::IdToken& token);
/// Whether the key is of a list type whatever number of values it has: `:amr`.
bool isListKey(std::string_view key);
/// Those of the keys that the session's own calls carry: `aud`, `amr` and `sub` of built-in providers alone.
std::vector<sts::SessionKey> keysOfSession(std::string_view providerUrl, const std::vector<sts::SessionKey>& keys);

struct ClaimedTags {
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
};
/// The claim `https://aws.amazon.com/tags`, nested or flattened. Fails with `InvalidIdentityToken` when it is not as STS wants it.
Result<ClaimedTags> claimedTags(const federation::IdToken& token);
/// The claim `https://aws.amazon.com/source_identity`. Fails with `InvalidIdentityToken`.
Result<std::optional<std::string>> claimedSourceIdentity(const federation::IdToken& token);

}  // namespace rolewright::service
