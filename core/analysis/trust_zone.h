/// The zone of trust: the account or the organization whose own people and resources are taken to be inside. Source: IAM User Guide, "Using IAM Access
/// Analyzer".
#pragma once

#include "core/identity/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

enum class ZoneType : unsigned char { account, organization };

class TrustZone {
public:
    /// Of this account, or of the organization that it is in. Fails with `ResourceNotFoundException` when there is no such account, with `ValidationException`
    /// when it is in no organization.
    static Result<TrustZone> of(const identity::Snapshot& world, const AccountId& account, ZoneType type);

    ZoneType type() const { return m_type; }
    /// The account's id or the organization's.
    const std::string& id() const { return m_id; }
    /// Whose resources are looked at: those of the zone that the world has, sorted.
    const std::vector<AccountId>& accounts() const { return m_accounts; }
    /// Twelve digits. Members of the organization count whether the world has them or not.
    bool contains(std::string_view account) const;
    bool containsOrganization(std::string_view organization) const { return m_type == ZoneType::organization && organization == m_id; }

private:
    TrustZone() = default;

    ZoneType m_type = ZoneType::account;
    std::string m_id;
    std::vector<std::string> m_members;  ///< sorted
    std::vector<AccountId> m_accounts;
};

}  // namespace rolewright::analysis
