/// The Regions and partitions of AWS. Source: AWS General Reference, "Regions and endpoints"; IAM User Guide, "Amazon Resource Names".
#pragma once

#include <string_view>

namespace rolewright::lint {

bool isRegion(std::string_view text);
bool isPartition(std::string_view text);
/// The Region that is spelt most like it, empty when none is close.
std::string_view nearestRegion(std::string_view text);

}  // namespace rolewright::lint
