#include "core/service/quotas.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string>

namespace rolewright::service {
namespace {

struct Quota {
    std::string_view name;
    std::size_t value;
};

constexpr Quota quotas[] = {
#include "quotas.inc"
};

}  // namespace

std::size_t quota(std::string_view name)
{
    const auto* found = std::find_if(std::begin(quotas), std::end(quotas), [&](const Quota& entry) { return entry.name == name; });
    assert(found != std::end(quotas));
    return found == std::end(quotas) ? 0 : found->value;
}

Result<void> checkQuota(std::string_view name, std::size_t count)
{
    if (count < quota(name))
        return {};
    return Error{"LimitExceeded", "Cannot exceed quota for " + std::string(name) + ": " + std::to_string(quota(name)), {}};
}

Result<void> checkSize(std::string_view name, std::size_t size, std::string_view what)
{
    if (size <= quota(name))
        return {};
    return Error{"LimitExceeded", "Maximum policy size of " + std::to_string(quota(name)) + " bytes exceeded for " + std::string(what), {}};
}

}  // namespace rolewright::service
