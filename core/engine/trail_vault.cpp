#include "core/engine/trail_vault.h"

#include "core/engine/last_uses.h"

#include <algorithm>

namespace rolewright::engine {

void TrailVault::visitTrail(const std::function<bool(const audit::Record&)>& visit) const
{
    constexpr std::uint64_t atOnce = 1000;
    for (std::uint64_t last = m_engine.lastRecord(); last > 0; last -= std::min(last, atOnce)) {
        const std::uint64_t after = last - std::min(last, atOnce);
        const std::vector<audit::RecordPtr> records = m_engine.trail(after, static_cast<std::size_t>(last - after));
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            // Where the oldest are no longer kept, the trail answers with those that come next.
            if ((*record)->sequence <= last && !visit(**record))
                return;
        }
        if (records.empty() || records.front()->sequence > after + 1)
            return;
    }
}

std::optional<service::NewestUse> TrailVault::newestUseOf(std::string_view id) const
{
    const auto kept = m_engine.secretOf(LastUses::nameOf(id));
    return kept ? LastUses::read(kept->reveal()) : std::nullopt;
}

}  // namespace rolewright::engine
