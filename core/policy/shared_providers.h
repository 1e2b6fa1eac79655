/// OpenID Connect providers at which anybody may sign in, and which of their claims tells one customer from another.
#pragma once

#include <optional>
#include <string_view>

namespace rolewright::policy {

/// The claim that names the customer of a provider by its host: `sub` of `token.actions.githubusercontent.com`. Nothing of other providers. Source: IAM User
/// Guide, "Identity-provider controls for shared OIDC providers".
std::optional<std::string_view> customersClaimOf(std::string_view host);

/// How much of a claim has to be written out, before a wildcard or variable, to name a customer: `repo:` alone is too little, `repo:o` says something.
inline constexpr std::size_t leastOfCustomersClaim = 6;

}  // namespace rolewright::policy
