/// Who gets in from outside, as the access analyzer reports it; what is behind it is core/analysis/external_access.h.
#pragma once

#include "core/training/scene.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rolewright::training {

/// A principal of a policy who is outside the zone and gets at its resource.
struct ReportedAccess {
    std::string resource;   ///< ARN
    std::string principal;  ///< as the policy names it: ARN, account, or `*`
    bool isActive = true;   ///< otherwise resolved: it was so when the walkthrough or the step began

    auto operator<=>(const ReportedAccess&) const = default;
};

/// Of every account, or of every organization when `zone` is `organization`. Nothing when no account is in one: then there is nobody to ask.
std::optional<std::vector<ReportedAccess>> reportedAccess(const Scene& scene, std::string_view zone);

}  // namespace rolewright::training
