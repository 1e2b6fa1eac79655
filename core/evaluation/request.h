/// One question to the policy engine: may this principal do this action on this resource, in this context?
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/evaluation/values.h"

#include <cstdint>
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

/// True for callers that belong to an account: those whose identity policies, boundaries, session policies and SCPs count.
constexpr bool isPrincipalOfAccount(CallerType type) { return type <= CallerType::federatedUser; }

/// Who asks. Sessions carry both ARNs: the session's own and that of the role (or user) behind it.
struct Caller {
    CallerType type = CallerType::anonymous;
    std::string arn;             ///< session ARN for sessions, service principal for services, empty when anonymous
    std::string principalArn;    ///< aws:PrincipalArn: role ARN with path behind a session; else as `arn`
    std::string account;         ///< twelve digits, empty for services and anonymous
    std::string partition = "aws";
    std::string uniqueId;        ///< `AIDA…`, `AROA…` (of the role, without the session name); may be empty when unknown
    std::string sessionName;     ///< of a role session or federated user
    std::string federatingUserArn;  ///< of a federated user: the IAM user that asked for the session; may be empty when unknown
    bool serviceLinkedRole = false;
    bool hasBoundary = false;    ///< for NotPrincipal with Deny
};

/// One context key with its values. `multivalued` keys come from AWS's *List types.
struct ContextEntry {
    std::string key;  ///< as AWS spells it; compared ignoring case
    std::vector<std::string> values;
    bool multivalued = false;
};

/// A context key's name, hashed once so that looking it up costs nanoseconds.
struct ContextKey {
    std::string name;  ///< as written
    std::uint64_t hash = 0;
    ContextKey() = default;
    explicit ContextKey(std::string_view key);
};

/// The request context: a small map from key (case ignored) to values. Values are read as numbers, dates and addresses when they
/// are set, so that deciding parses nothing.
class Context {
public:
    void set(std::string key, std::string value);
    void set(std::string key, std::vector<std::string> values, bool multivalued);
    void remove(std::string_view key);
    /// Null when the key is not in the request.
    const ContextEntry* find(std::string_view key) const;
    const std::vector<ContextEntry>& entries() const { return m_entries; }

    /// An entry with what its values mean, value by value.
    struct Slot {
        const ContextEntry* entry = nullptr;
        const TypedValue* typed = nullptr;
        explicit operator bool() const { return entry != nullptr; }
    };
    Slot lookup(const ContextKey& key) const;

private:
    std::size_t position(std::string_view key) const;

    std::vector<ContextEntry> m_entries;  // sorted by key, case ignored
    std::vector<std::uint64_t> m_hashes;  // of the key in lower case, entry by entry
    std::vector<std::vector<TypedValue>> m_typed;
};

/// What wildcards in the request's resource mean.
enum class ResourcePatterns : unsigned char {
    literal,  ///< they are characters like any other: a statement must cover the whole text
    overlap,  ///< the resource stands for many: a statement concerns it when it concerns any of them
};

class Discovery;

struct Request {
    Caller caller;
    std::string action;         ///< `s3:GetObject`
    std::string resource;       ///< ARN, or `*` for actions without resources
    std::string resourceOwner;  ///< twelve digits; empty: the caller's own account
    Context context;
    ResourcePatterns resourcePatterns = ResourcePatterns::literal;
    const Discovery* discovery = nullptr;  ///< null: everything is known, the ordinary case
};

/// The hash by which context keys and action names are found: FNV-1a over ASCII lower case.
std::uint64_t hashIgnoringCase(std::string_view text);

}  // namespace rolewright::evaluation
