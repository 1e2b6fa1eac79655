/// What an account is made of. A row is an immutable value once it is in a table; a change makes a new row.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/identity/delegation.h"
#include "core/identity/principals.h"
#include "core/identity/providers.h"
#include "core/identity/resources.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rolewright::identity {

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
    bool awsManaged = false;  ///< lives in account `aws`, or `partner`; read-only
    Instant created{};
    Instant updated{};
    std::vector<PolicyVersion> versions;  ///< oldest first, at most five
    std::string defaultVersion;
    int nextVersion = 1;
    Tags tags;

    /// The default version's document.
    const policy::DocumentPtr& document() const;
    /// A permissions boundary that a product provider has registered, known in every account: `arn:aws:iam::partner:policy/permission_boundary/…`.
    bool ofPartner() const;
};

struct AccessKey {
    std::string id;  ///< AKIA…; its secret is in the engine's secret store, never in a snapshot
    std::string user;  ///< owner's name
    bool active = true;
    Instant created{};
    std::optional<Instant> lastUsed;
    std::string lastUsedService;
};

/// A virtual MFA device. Its seed is in the engine's secret store under its serial number, never in a snapshot.
struct MfaDevice {
    std::string name;
    std::string path = "/";
    std::string user;  ///< whose it is; empty until it is enabled
    Instant created{};
    std::optional<Instant> enabled;
    int drift = 0;  ///< steps of 30 seconds that the device's clock is ahead, as ResyncMFADevice found it
    Tags tags;
};

/// A row of any table, or none.
template <typename Row> using RowPtr = std::shared_ptr<const Row>;
using AnyRow = std::variant<std::monostate, RowPtr<User>, RowPtr<Group>, RowPtr<Role>, RowPtr<ManagedPolicy>, RowPtr<AccessKey>,
                            RowPtr<Bucket>, RowPtr<StoredObject>, RowPtr<MfaDevice>, RowPtr<SamlProvider>, RowPtr<OidcProvider>,
                            RowPtr<Function>, RowPtr<Person>, RowPtr<DelegationRequest>, RowPtr<DelegationTemplate>,
                            RowPtr<InstanceProfile>, RowPtr<ServerCertificate>, RowPtr<GuardedResource>, RowPtr<MultipartUpload>>;

/// The key by which a table sorts and finds its rows.
std::string_view rowKey(const Principal& row);
std::string_view rowKey(const ManagedPolicy& row);
std::string_view rowKey(const AccessKey& row);
std::string_view rowKey(const Bucket& row);
std::string rowKey(const StoredObject& row);
std::string rowKey(const MultipartUpload& row);
/// Path and name: `/team/alice`.
std::string rowKey(const MfaDevice& row);
std::string_view rowKey(const SamlProvider& row);
std::string_view rowKey(const OidcProvider& row);
std::string_view rowKey(const Function& row);
std::string_view rowKey(const Person& row);
std::string_view rowKey(const DelegationRequest& row);
std::string_view rowKey(const DelegationTemplate& row);
std::string_view rowKey(const InstanceProfile& row);
std::string_view rowKey(const ServerCertificate& row);
std::string_view rowKey(const GuardedResource& row);
std::string objectKey(std::string_view bucket, std::string_view key);
std::string uploadKey(std::string_view bucket, std::string_view key, std::string_view id);

std::string arnOf(const AccountId& account, const User& user);
std::string arnOf(const AccountId& account, const Group& group);
std::string arnOf(const AccountId& account, const Role& role);
std::string arnOf(const AccountId& account, const ManagedPolicy& policy);  ///< account `aws` for AWS managed policies, `partner` for boundaries of partners
std::string arnOf(const Bucket& bucket);
std::string arnOf(const StoredObject& object);
std::string arnOf(const AccountId& account, const MfaDevice& device);  ///< also its serial number
std::string arnOf(const AccountId& account, const SamlProvider& provider);
std::string arnOf(const AccountId& account, const OidcProvider& provider);
std::string arnOf(const AccountId& account, const Function& function);
/// `account` owns the request, or asks about one that nobody owns.
std::string arnOf(const AccountId& account, const DelegationRequest& request);
std::string arnOf(const AccountId& account, const DelegationTemplate& policyTemplate);
std::string arnOf(const AccountId& account, const InstanceProfile& profile);
std::string arnOf(const AccountId& account, const ServerCertificate& certificate);

}  // namespace rolewright::identity
