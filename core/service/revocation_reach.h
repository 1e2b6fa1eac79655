/// Whom the end of some sessions leaves working: what was obtained with them.
#pragma once

#include "core/service/revocation.h"

namespace rolewright::service {

/// Those of the `live` sessions that were obtained with those that are meant, or with what was obtained with them; of a user also with its access keys and in its own
/// name, or one it bore before. That a session in between is over does not matter: what it handed on works.
std::vector<sts::SessionPtr> descendantsOf(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& book, const std::vector<sts::SessionPtr>& live,
                                           const RevocationWish& wish);

}  // namespace rolewright::service
