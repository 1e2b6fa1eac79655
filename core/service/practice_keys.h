/// The keys of the practice identity provider: made at first need, kept in the vault.
#pragma once

#include "core/federation/practice_identity_provider.h"
#include "core/service/call.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// The vault's name for them.
inline constexpr std::string_view practiceKeysName = "practice-identity-provider";

/// The practice identity provider with its keys. When there were none, new ones go with the outcome of the call.
Result<federation::PracticeIdentityProvider> practiceIdentityProvider(Call& call);

}  // namespace rolewright::service
