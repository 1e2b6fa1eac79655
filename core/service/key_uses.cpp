#include "core/service/key_uses.h"

#include "core/service/call.h"

namespace rolewright::service {

std::map<std::string, NewestUse> keyUses(const Vault& vault, const std::vector<identity::RowPtr<identity::AccessKey>>& keys)
{
    std::map<std::string, NewestUse> uses;
    const TrailView* trail = trailOf(vault);
    for (const auto& key : keys) {
        auto use = trail ? trail->newestUseOf(key->id) : std::nullopt;
        if (!use && key->lastUsed)
            use = NewestUse{*key->lastUsed, key->lastUsedService, "N/A"};
        if (use)
            uses.emplace(key->id, *std::move(use));
    }
    return uses;
}

json::Object roleLastUsedAnswer(const Call& call, const identity::Role& role)
{
    const TrailView* trail = trailOf(call.vault);
    auto use = trail ? trail->newestUseOf(role.id) : std::nullopt;
    if (role.lastUsed && (!use || use->time < role.lastUsed->when))
        use = NewestUse{role.lastUsed->when, {}, role.lastUsed->region};
    if (!use || call.context.now - use->time > trackingPeriod)
        return json::Object::object();
    return {{"LastUsedDate", dateText(use->time)}, {"Region", use->region}};
}

}  // namespace rolewright::service
