#include "core/service/key_uses.h"

#include "core/service/trail_view.h"

#include <algorithm>

namespace rolewright::service {

std::map<std::string, KeyUse> keyUses(const Vault& vault, const std::vector<identity::RowPtr<identity::AccessKey>>& keys)
{
    std::map<std::string, KeyUse> uses;
    std::map<std::string, Instant> wanted;  // with the time before which the key was not there
    for (const auto& key : keys)
        wanted.emplace(key->id, key->created);
    const auto look = [&](const audit::Record& record) {
        const auto found = wanted.find(record.accessKeyId);
        if (found != wanted.end() && isAuthenticated(record)) {
            uses[record.accessKeyId] = {record.time, record.service, record.region};
            wanted.erase(found);
        }
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& key) { return record.time >= key.second; });
    };
    if (const TrailView* trail = wanted.empty() ? nullptr : trailOf(vault))
        trail->visitTrail(look);
    for (const auto& key : keys) {
        if (key->lastUsed)
            uses.try_emplace(key->id, KeyUse{*key->lastUsed, key->lastUsedService, "N/A"});
    }
    return uses;
}

}  // namespace rolewright::service
