/// Who may act in an account: users, groups and roles.
#pragma once

#include "core/base/clock.h"
#include "core/identity/credentials.h"
#include "core/policy/document.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

struct InlinePolicy {
    std::string name;
    policy::DocumentPtr document;
};

/// What users, groups and roles have in common.
struct Principal {
    std::string name;  ///< key of its table, unique ignoring case
    std::string path = "/";
    std::string id;  ///< unique id, never used again
    Instant created{};
    std::vector<InlinePolicy> inlinePolicies;
    std::vector<std::string> attachedPolicies;  ///< ARNs of managed policies
};

struct User : Principal, UserCredentials {
    std::vector<std::string> groups;  ///< names
    std::optional<std::string> boundary;  ///< ARN of a managed policy
    Tags tags;
    std::optional<Instant> passwordLastUsed;
};

struct Group : Principal {};

struct RoleLastUsed {
    Instant when{};
    std::string region;
};

struct Role : Principal {
    policy::DocumentPtr trust;
    /// Principal ARNs of the trust policy bound to the unique ids they named when it was saved: ARN → id.
    /// A principal deleted and re-created has another id and is not trusted. Source: IAM User Guide, "AWS JSON policy elements: Principal".
    std::map<std::string, std::string> trustBindings;
    std::string description;
    std::optional<int> maxSessionSeconds = 3600;  ///< 3600…43200; absent when an import did not say
    std::optional<std::string> boundary;
    Tags tags;
    std::optional<RoleLastUsed> lastUsed;
};

}  // namespace rolewright::identity
