/// How many and how large: AWS's quotas, from resources/quotas.tsv.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string_view>

namespace rolewright::service {

/// The quota of this name. An unknown name is a programmer error.
std::size_t quota(std::string_view name);

/// LimitExceeded, "Cannot exceed quota for UsersPerAccount: 5000", when `count` is already at the quota.
Result<void> checkQuota(std::string_view name, std::size_t count);
/// The same when `size` is over the quota: for sizes, "Maximum policy size of 2048 bytes exceeded for user alice".
Result<void> checkSize(std::string_view name, std::size_t size, std::string_view what);

}  // namespace rolewright::service
