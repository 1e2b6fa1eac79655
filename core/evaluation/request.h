/// One question to the policy engine: may this principal do this action on this resource, in this context?
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

enum class CallerType : unsigned char {
    root,            ///< account root user
    user,            ///< IAM user, by access key, console or GetSessionToken
    roleSession,     ///< assumed-role session
    federatedUser,   ///< GetFederationToken session
    service,         ///< `lambda.amazonaws.com`
    federated,       ///< a SAML or OIDC provider presenting somebody (AssumeRoleWithSAML / WithWebIdentity)
    canonicalUser,
    anonymous,
};

/// Who asks. Sessions carry both ARNs: the session's own and that of the role (or user) behind it.
struct Caller {
    CallerType type = CallerType::anonymous;
    std::string arn;             ///< session ARN for sessions, service principal for services, empty when anonymous
    std::string principalArn;    ///< aws:PrincipalArn: role ARN with path behind a session; else as `arn`
    std::string account;         ///< twelve digits, empty for services and anonymous
    std::string partition = "aws";
    std::string uniqueId;        ///< `AIDA…`, `AROA…` (of the role, without the session name); may be empty when unknown
    std::string sessionName;     ///< of a role session or federated user
    bool serviceLinkedRole = false;
    bool hasBoundary = false;    ///< for NotPrincipal with Deny
};

/// One context key with its values. `multivalued` keys come from AWS's *List types.
struct ContextEntry {
    std::string key;  ///< as AWS spells it; compared ignoring case
    std::vector<std::string> values;
    bool multivalued = false;
};

/// The request context: a small map from key (case ignored) to values.
class Context {
public:
    void set(std::string key, std::string value);
    void set(std::string key, std::vector<std::string> values, bool multivalued);
    void remove(std::string_view key);
    /// Null when the key is not in the request.
    const ContextEntry* find(std::string_view key) const;
    const std::vector<ContextEntry>& entries() const { return m_entries; }

private:
    std::vector<ContextEntry> m_entries;  // sorted by key, case ignored
};

struct Request {
    Caller caller;
    std::string action;         ///< `s3:GetObject`
    std::string resource;       ///< ARN, or `*` for actions without resources
    std::string resourceOwner;  ///< twelve digits; empty: the caller's own account
    Context context;
};

}  // namespace rolewright::evaluation
