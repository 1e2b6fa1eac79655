/// What the keys of a Principal element can be. Source: IAM User Guide, "AWS JSON policy elements: Principal".
#pragma once

#include <array>
#include <string_view>

namespace rolewright::policy {

inline constexpr std::array<std::string_view, 4> principalKinds{"AWS", "Service", "Federated", "CanonicalUser"};

}  // namespace rolewright::policy
