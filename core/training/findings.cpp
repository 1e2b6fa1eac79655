#include "core/training/findings.h"

#include "core/analysis/external_access.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rolewright::training {

namespace {

std::optional<std::set<ReportedAccess>> reportedIn(const identity::Snapshot& world, const service::CallContext& context, analysis::ZoneType type)
{
    std::set<std::string> zones;
    std::set<ReportedAccess> reported;
    for (const identity::AccountPtr& account : world.accounts()) {
        const auto zone = analysis::TrustZone::of(world, account->id, type);
        if (!zone || !zones.insert(zone->id()).second)
            continue;
        for (const analysis::ExternalFinding& finding : analysis::externalAccess(world, *zone, context, [] { return false; }).findings)
            reported.insert({finding.resource, finding.principal});
    }
    return zones.empty() ? std::nullopt : std::optional(std::move(reported));
}

}  // namespace

std::optional<std::vector<ReportedAccess>> reportedAccess(const Scene& scene, std::string_view zone)
{
    const auto type = zone == "organization" ? analysis::ZoneType::organization : analysis::ZoneType::account;
    const auto now = reportedIn(*scene.world, scene.context, type);
    if (!now)
        return std::nullopt;
    std::vector<ReportedAccess> all(now->begin(), now->end());
    for (const identity::SnapshotPtr& before : {scene.walkthroughStart, scene.stepStart}) {
        const auto then = before ? reportedIn(*before, scene.context, type) : std::nullopt;
        for (const ReportedAccess& one : then.value_or(std::set<ReportedAccess>())) {
            const ReportedAccess resolved{one.resource, one.principal, false};
            if (!now->contains(one) && std::find(all.begin(), all.end(), resolved) == all.end())
                all.push_back(resolved);
        }
    }
    return all;
}

}  // namespace rolewright::training
