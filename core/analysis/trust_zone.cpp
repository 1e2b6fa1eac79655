#include "core/analysis/trust_zone.h"

#include <algorithm>

namespace rolewright::analysis {

Result<TrustZone> TrustZone::of(const identity::Snapshot& world, const AccountId& account, ZoneType type)
{
    TrustZone zone;
    zone.m_type = type;
    if (!world.account(account))
        return Error::ours("ResourceNotFoundException", Phrase::tr("the account `%1` is not in this workspace").with(account.text()));
    if (type == ZoneType::account) {
        zone.m_id = account.text();
        zone.m_members = {account.text()};
        zone.m_accounts = {account};
        return zone;
    }
    const auto& organization = world.organization();
    if (!organization || organization->pathTo(account).empty())
        return Error::ours("ValidationException",
                           Phrase::tr("the account `%1` is in no organization: choose the account as the zone of trust").with(account.text()));
    zone.m_id = organization->id;
    for (const identity::Organization::Membership& member : organization->accounts) {
        zone.m_members.push_back(member.account.text());
        if (world.account(member.account))
            zone.m_accounts.push_back(member.account);
    }
    std::sort(zone.m_members.begin(), zone.m_members.end());
    std::sort(zone.m_accounts.begin(), zone.m_accounts.end());
    return zone;
}

bool TrustZone::contains(std::string_view account) const
{
    return std::binary_search(m_members.begin(), m_members.end(), account, std::less<>());
}

}  // namespace rolewright::analysis
