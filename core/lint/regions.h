/// Names that AWS keeps outside its catalogue of services: Regions, partitions, services of the past. Sources: AWS General Reference, "Regions and
/// endpoints"; IAM User Guide, "Amazon Resource Names"; AWS Product Lifecycle Changes.
#pragma once

#include <string_view>

namespace rolewright::lint {

bool isRegion(std::string_view text);
bool isPartition(std::string_view text);
/// A service that AWS has shut down: policies still name it, and AWS takes that as right.
bool isFormerService(std::string_view prefix);
/// The Region that is spelt most like it, empty when none is close.
std::string_view nearestRegion(std::string_view text);

}  // namespace rolewright::lint
