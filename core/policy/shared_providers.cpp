#include "core/policy/shared_providers.h"

#include <algorithm>
#include <iterator>

namespace rolewright::policy {
namespace {

struct SharedProvider {
    std::string_view host;
    std::string_view claim;
};

constexpr SharedProvider sharedProviders[] = {
    {"token.actions.githubusercontent.com", "sub"},
    {"gitlab.com", "sub"},
    {"app.terraform.io", "sub"},
    {"agent.buildkite.com", "sub"},
    {"api.pulumi.com/oidc", "aud"},
    {"oidc.vercel.com", "aud"},
    {"oidc.codefresh.io", "sub"},
};

}  // namespace

std::optional<std::string_view> customersClaimOf(std::string_view host)
{
    const auto found = std::find_if(std::begin(sharedProviders), std::end(sharedProviders), [host](const SharedProvider& one) { return one.host == host; });
    return found == std::end(sharedProviders) ? std::nullopt : std::optional(found->claim);
}

}  // namespace rolewright::policy
