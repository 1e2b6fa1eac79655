/// What the process does about itself before anything secret is in its memory.
#pragma once

#include "core/crypto/secret.h"

#include <cstddef>
#include <optional>

namespace rolewright::app {

/// A crash must not leave keys and passphrases in a file, nor in a collector of crash reports; on Linux debuggers cannot attach either.
void forbidCoreDumps();

/// Takes ROLEWRIGHT_PASSPHRASE out of the environment, so that neither children nor a later look at the process find it. Nothing when it is not set or
/// was taken before.
std::optional<crypto::Secret> takePassphraseFromEnvironment();

}  // namespace rolewright::app
