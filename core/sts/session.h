/// Temporary credentials: what a session is, whatever way it was obtained. Source: STS API Reference; IAM User Guide, "Temporary security
/// credentials in IAM".
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/crypto/secret.h"
#include "core/identity/rows.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::sts {

enum class SessionKind : unsigned char { assumeRole, assumeRoleWithSaml, assumeRoleWithWebIdentity, getSessionToken, getFederationToken, assumeRoot, getDelegatedAccessToken };

/// A context key that the session carries into every call (`saml:sub`, `<issuer>:aud` …).
struct SessionKey {
    std::string key;
    std::vector<std::string> values;
};

/// The facts of a session. They are sealed into its token, so that a session outlives a restart and needs no look-up.
struct Session {
    std::string accessKeyId;  ///< ASIA…, decodes to the account
    SessionKind kind = SessionKind::assumeRole;
    AccountId account;        ///< of the role, or of the user
    std::string principalId;  ///< unique id of the role or user, `<account>` for root
    std::string principalArn; ///< role ARN with path, or user ARN
    std::string name;         ///< role session name, federated user's name, or user name
    Instant issued{};
    Instant expires{};
    std::string parentKeyId;  ///< access key that asked for it; empty when a window's base identity did
    std::string callerArn;    ///< who asked
    int chainDepth = 0;       ///< role sessions above this one
    bool mfa = false;         ///< MFA was used to obtain it
    std::optional<Instant> mfaAt;
    std::optional<std::string> sourceIdentity;
    std::optional<std::string> externalId;
    identity::Tags tags;      ///< session tags, inherited transitive ones included
    std::vector<std::string> transitiveKeys;
    std::vector<policy::DocumentPtr> sessionPolicies;     ///< inline, at most one today
    std::vector<std::string> sessionPolicyArns;
    bool hasSessionPolicy = false;
    std::vector<SessionKey> keys;
    std::string provider;      ///< of a federated session: ARN of the provider, or the name of a built-in one
    std::string subject;       ///< whom the provider vouched for
    std::vector<SessionKey> claims;  ///< of a web identity: what the trail shows as webIdFederationData.attributes
    std::string delegate;      ///< account of the product provider that acts with it; empty otherwise
    bool onlyDefaultRegions = false;  ///< from the global endpoint: it holds in the Regions alone that are on by default
    std::string service;       ///< service principal that assumed the role to act with it; empty otherwise
    int requestedSeconds = 3600;

    /// `arn:aws:sts::…:assumed-role/R/s`, `…:federated-user/n`, or the user's ARN.
    std::string arn() const;
    /// `AROA…:session`, `<account>:name`, or the user's id.
    std::string userId() const;
    /// A user's own, whichever way it was obtained.
    bool isOfUser() const;
    bool expiredAt(Instant now) const { return now >= expires; }
};
using SessionPtr = std::shared_ptr<const Session>;

/// What the caller of AssumeRole gets, once.
struct Credentials {
    std::string accessKeyId;
    crypto::Secret secretAccessKey;
    crypto::Secret sessionToken;
    Instant expires{};
};

/// A session's place in the book: what people did with it since.
enum class SessionState : unsigned char { active, expired, revoked, forgotten };

}  // namespace rolewright::sts
