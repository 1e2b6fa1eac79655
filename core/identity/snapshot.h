/// The world at one moment: an immutable value that any thread may read without a lock.
#pragma once

#include "core/identity/organization.h"
#include "core/identity/resources.h"
#include "core/identity/table.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::identity {

/// What colour and caution an account deserves.
enum class Environment : unsigned char { practice, development, staging, production };

/// What an account is by itself, without its rows.
struct AccountFacts {
    AccountId id;
    std::string name;   ///< as its owner calls it: "Development"
    std::string alias;  ///< IAM account alias, may be empty
    std::string email;  ///< of its root user; empty when not known
    Environment environment = Environment::development;
    Instant created{};
    std::vector<std::string> stsRegions;  ///< Regions in which STS is not as it is by default: off, or on in one that must be opted into; sorted
    bool globalTokensEverywhere = false;  ///< tokens of STS's global endpoint (`v2Token`) hold in every Region, not only in those that are on by default
    std::string outboundIssuer;  ///< URL that GetWebIdentityToken signs as; empty while outbound federation is off
    std::optional<PasswordPolicy> passwordPolicy;
    std::optional<PublicAccessBlock> publicAccessBlock;  ///< S3's, for all its buckets; nothing: none was put
    std::shared_ptr<const CredentialReport> credentialReport;  ///< the last one, null when none was asked for

    bool operator==(const AccountFacts&) const = default;
};

/// One account. Copying it copies a few shared pointers.
struct Account : AccountFacts {
    Table<User> users;
    Table<Group> groups;
    Table<Role> roles;
    Table<ManagedPolicy> policies;
    Table<AccessKey, true> accessKeys;
    Table<Bucket> buckets;
    Table<StoredObject, true> objects;
    Table<MfaDevice> mfaDevices;
    Table<SamlProvider> samlProviders;
    Table<OidcProvider> oidcProviders;
    Table<Function> functions;
    Table<Person> people;  ///< only of the account without an id
    Table<DelegationRequest> delegationRequests;  ///< that it made, as a product provider
    Table<DelegationTemplate> delegationTemplates;
    Table<InstanceProfile> instanceProfiles;
    Table<ServerCertificate> serverCertificates;
    Table<GuardedResource, true> guardedResources;
    Table<MultipartUpload, true> uploads;  ///< in parts, that have begun
};
using AccountPtr = std::shared_ptr<const Account>;
/// Whether two accounts have the same facts of their own; rows are left aside.
bool sameFacts(const Account& a, const Account& b);
/// `account` with its rows and the own facts of `facts`.
Account withFactsOf(Account account, const Account& facts);

/// A table by name: for storage and for item models.
enum class TableId : unsigned char { accounts, users, groups, roles, policies, accessKeys, buckets, objects, organization, mfaDevices,
                                     samlProviders, oidcProviders, functions, people, delegationRequests, delegationTemplates,
                                     instanceProfiles, serverCertificates, guardedResources, uploads };
/// Whether a table tells names apart by case as well.
constexpr bool isExact(TableId table) {
    return table == TableId::accessKeys || table == TableId::objects || table == TableId::guardedResources || table == TableId::uploads;
}

class Snapshot {
public:
    /// Sorted by id.
    const std::vector<AccountPtr>& accounts() const { return m_accounts; }
    AccountPtr account(const AccountId& id) const;
    /// The account whose id or alias this is, or null.
    AccountPtr accountByIdOrAlias(std::string_view text) const;
    const std::shared_ptr<const Organization>& organization() const { return m_organization; }
    /// The account that owns the bucket of this name, or null.
    AccountPtr bucketOwner(std::string_view bucket) const;
    /// AWS managed policies, known in every account (`arn:aws:iam::aws:policy/…`). They come with the program:
    /// whoever makes the first snapshot hands them in. Imports add to them; those are rows of the workspace, of no account.
    const Table<ManagedPolicy>& awsPolicies() const { return m_awsPolicies; }
    /// The practice identity provider's directory: rows of the workspace, of no account.
    const Table<Person>& people() const { return m_people; }
    /// The managed policy of this ARN, in an account, among AWS's own or its partners' boundaries; null when there is none.
    RowPtr<ManagedPolicy> managedPolicy(std::string_view arn) const;

    /// The delegation request of this id with the account that made it; both null when there is none.
    std::pair<AccountPtr, RowPtr<DelegationRequest>> delegationRequest(std::string_view id) const;

    Snapshot withAccount(AccountPtr account) const;
    Snapshot withoutAccount(const AccountId& id) const;
    Snapshot withOrganization(std::shared_ptr<const Organization> organization) const;
    Snapshot withAwsPolicies(Table<ManagedPolicy> policies) const;
    Snapshot withPeople(Table<Person> people) const;
    /// With `policies` added to AWS's; of a policy known in both, the newer version stays: an import may know a later one than the program.
    Snapshot withNewerAwsPolicies(const Table<ManagedPolicy>& policies) const;

private:
    std::vector<AccountPtr> m_accounts;
    std::shared_ptr<const Organization> m_organization;
    Table<ManagedPolicy> m_awsPolicies;
    Table<Person> m_people;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// A principal's present ARN and unique id.
struct PrincipalRef {
    std::string arn;
    std::string id;
};
/// The user or role that an ARN names now, or nothing.
std::optional<PrincipalRef> findPrincipal(const Snapshot& snapshot, std::string_view arn);
/// The user or role with this unique id in `account`, or nothing.
std::optional<PrincipalRef> findPrincipalById(const Account& account, std::string_view uniqueId);

}  // namespace rolewright::identity
