/// An organization: accounts in units, and the policies that bound them. Source: AWS Organizations User Guide.
#pragma once

#include "core/base/identifiers.h"
#include "core/policy/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::identity {

/// A service control policy or resource control policy.
struct OrganizationPolicy {
    std::string id;  ///< `p-…`
    std::string name;
    policy::Type type = policy::Type::serviceControl;
    policy::DocumentPtr document;
    std::string description{};
};

/// Root, organizational unit: what policies attach to beside accounts.
struct OrganizationUnit {
    std::string id;      ///< `r-…` for the root, `ou-…` else
    std::string parent;  ///< empty for the root
    std::string name;
    std::vector<std::string> policies;  ///< ids
};

struct Organization {
    std::string id;  ///< `o-…`
    AccountId managementAccount;
    bool serviceControlEnabled = true;   ///< SCPs are a policy type that is switched on for the root; so are RCPs
    bool resourceControlEnabled = true;
    bool rootCredentialsManaged = false;  ///< centralized root access, features of IAM: RootCredentialsManagement
    bool rootSessionsEnabled = false;     ///< … and RootSessions, without which AssumeRoot is refused
    std::vector<OrganizationUnit> units;  ///< root first
    std::vector<OrganizationPolicy> policies;
    struct Membership { AccountId account; std::string unit; std::vector<std::string> policies; };
    std::vector<Membership> accounts;

    /// Ids from the root to the account's unit; empty when the account is no member.
    std::vector<const OrganizationUnit*> pathTo(const AccountId& account) const;
    const OrganizationPolicy* policy(std::string_view id) const;
};

}  // namespace rolewright::identity
