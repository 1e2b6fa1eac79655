/// Where an account's STS is switched on, and where the tokens of its global endpoint hold. Source: IAM User Guide, "Manage AWS STS in an AWS Region".
#pragma once

#include "core/identity/snapshot.h"

#include <string_view>

namespace rolewright::service {

/// The name by which the SDKs ask for a service's global endpoint.
inline constexpr std::string_view globalRegion = "aws-global";
/// Where that stands; STS is always on there.
inline constexpr std::string_view firstStsRegion = "us-east-1";

/// On in every account without being opted into: a Region that began before March 20, 2019.
bool isDefaultRegion(std::string_view region);
/// Whether the account's STS issues credentials there. A Region of another partition is none that an account opts into.
bool isStsActive(const identity::Account& account, std::string_view region);

}  // namespace rolewright::service
