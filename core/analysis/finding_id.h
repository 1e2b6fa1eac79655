/// The id of a finding: made of what it says, so that it is the same each time it is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// A UUID of version 8 (RFC 9562). Texts in another order, or cut elsewhere, give another.
std::string findingId(const std::vector<std::string_view>& texts);

}  // namespace rolewright::analysis
