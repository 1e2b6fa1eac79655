/// An organization: accounts in units, and the policies that bound them. Source: AWS Organizations User Guide.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/identity/tag.h"
#include "core/policy/document.h"

#include <map>
#include <optional>
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

/// A service that may work in all accounts of the organization ("trusted access").
struct TrustedService {
    std::string principal;  ///< `config.amazonaws.com`
    Instant since{};
};

/// A member that administers a service for the organization in the management account's stead.
struct DelegatedAdministrator {
    AccountId account;
    std::string service;  ///< its principal
    Instant since{};
};

/// What became of a request for a new account.
struct AccountRequest {
    std::string id;  ///< `car-…`
    std::string name;
    std::optional<AccountId> account;  ///< nothing when it failed
    std::string failure;               ///< `EMAIL_ALREADY_EXISTS`
    Instant at{};
};

/// An invitation to join, or a step on the way to all features. Source: Organizations API Reference, Handshake.
struct Handshake {
    std::string id;  ///< `h-…`
    AccountId account;
    std::string state;  ///< `OPEN`, `ACCEPTED`, `DECLINED` or `CANCELED`; that one has expired follows from the time
    std::string notes;
    bool byEmail = false;  ///< the invited was named by address
    Instant requested{};
    Instant expires{};
    std::string action = "INVITE";  ///< or `ENABLE_ALL_FEATURES`, to the management account, and `APPROVE_ALL_FEATURES`, to members
    std::string parent{};           ///< of an approval: the handshake that it is for
};

struct Organization {
    std::string id;  ///< `o-…`
    AccountId managementAccount;
    bool allFeatures = true;  ///< otherwise it shares bills alone, and no policies can be switched on
    bool serviceControlEnabled = true;   ///< SCPs are a policy type that is switched on for the root; so are RCPs
    bool resourceControlEnabled = true;
    bool rootCredentialsManaged = false;  ///< centralized root access, features of IAM: RootCredentialsManagement
    bool rootSessionsEnabled = false;     ///< … and RootSessions, without which AssumeRoot is refused
    std::vector<OrganizationUnit> units;  ///< root first
    std::vector<OrganizationPolicy> policies;
    struct Membership {
        AccountId account;
        std::string unit;
        std::vector<std::string> policies;
        bool invited = false;  ///< joined as it was; made by the organization otherwise
        bool closed = false;
        Instant joined{};  ///< 1970 where nobody noted it
    };
    std::vector<Membership> accounts;
    std::map<std::string, Tags> tags;  ///< of roots, units, accounts and policies, by their ids
    std::vector<TrustedService> trustedServices;
    std::vector<DelegatedAdministrator> administrators;
    std::vector<AccountRequest> accountRequests;
    std::vector<Handshake> handshakes;
    std::string resourcePolicyId;          ///< `rp-…`; empty: there is none
    policy::DocumentPtr resourcePolicy{};  ///< what members may do with it. Source: Organizations User Guide, "Resource-based delegation policy"

    /// Ids from the root to the account's unit; empty when the account is no member.
    std::vector<const OrganizationUnit*> pathTo(const AccountId& account) const;
    const OrganizationPolicy* policy(std::string_view id) const;
};

}  // namespace rolewright::identity
