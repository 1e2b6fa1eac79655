/// What lies between two versions of the world.
#pragma once

#include "core/identity/change_set.h"

namespace rolewright::identity {

/// The changes that lead from `before` to `after`, rows compared by pointer. AWS's own policies are left out: they come with the program.
ChangeSet difference(const Snapshot& before, const Snapshot& after, Phrase title);

}  // namespace rolewright::identity
