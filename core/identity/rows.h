/// What an account is made of. A row is an immutable value once it is in a table; a change makes a new row.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/policy/document.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rolewright::identity {

struct Tag {
    std::string key;
    std::string value;
    bool operator==(const Tag&) const = default;
};
using Tags = std::vector<Tag>;

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

struct User : Principal {
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

struct PolicyVersion {
    std::string id;  ///< `v1`, `v2`, … never reused
    policy::DocumentPtr document;
    Instant created{};
};

struct ManagedPolicy {
    std::string name;
    std::string path = "/";
    std::string id;
    std::string description;
    bool awsManaged = false;  ///< lives in account `aws`, read-only
    Instant created{};
    Instant updated{};
    std::vector<PolicyVersion> versions;  ///< oldest first, at most five
    std::string defaultVersion;
    int nextVersion = 1;
    Tags tags;

    /// The default version's document.
    const policy::DocumentPtr& document() const;
};

struct AccessKey {
    std::string id;  ///< AKIA…; its secret is in the engine's secret store, never in a snapshot
    std::string user;  ///< owner's name
    bool active = true;
    Instant created{};
    std::optional<Instant> lastUsed;
    std::string lastUsedService;
};

struct Bucket {
    std::string name;  ///< global in S3; unique in the whole world
    std::string region;
    Instant created{};
    policy::DocumentPtr policy;  ///< null when it has none
    std::map<std::string, std::string> policyBindings;  ///< like Role::trustBindings
    Tags tags;
    bool blockPublicAccess = true;
};

/// A small S3 object. Table key: bucket name, a zero byte, object key.
struct StoredObject {
    std::string bucket;
    std::string key;
    std::shared_ptr<const std::string> body;
    std::string contentType;
    std::string etag;  ///< MD5 in hex, without quotes
    Instant modified{};
    Tags tags;
};

/// A row of any table, or none.
template <typename Row> using RowPtr = std::shared_ptr<const Row>;
using AnyRow = std::variant<std::monostate, RowPtr<User>, RowPtr<Group>, RowPtr<Role>, RowPtr<ManagedPolicy>, RowPtr<AccessKey>,
                            RowPtr<Bucket>, RowPtr<StoredObject>>;

/// The key by which a table sorts and finds its rows.
std::string_view rowKey(const Principal& row);
std::string_view rowKey(const ManagedPolicy& row);
std::string_view rowKey(const AccessKey& row);
std::string_view rowKey(const Bucket& row);
std::string rowKey(const StoredObject& row);
std::string objectKey(std::string_view bucket, std::string_view key);

std::string arnOf(const AccountId& account, const User& user);
std::string arnOf(const AccountId& account, const Group& group);
std::string arnOf(const AccountId& account, const Role& role);
std::string arnOf(const AccountId& account, const ManagedPolicy& policy);  ///< account `aws` for AWS managed policies
std::string arnOf(const Bucket& bucket);
std::string arnOf(const StoredObject& object);

}  // namespace rolewright::identity
