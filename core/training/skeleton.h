/// The pack that an author begins with: small, whole, and proved.
#pragma once

#include "core/training/pack_files.h"

namespace rolewright::training {

/// A pack called `id` with one walkthrough of three steps. Fails with `InvalidId` when that is no id.
Result<PackFiles> skeleton(const std::string& id);

}  // namespace rolewright::training
