/// Rows name each other: users their groups, principals their policies, keys their users, objects their bucket.
#pragma once

#include "core/identity/change_set.h"

namespace rolewright::identity {

/// Whether `changes`, which led to `after`, left every name that they touched pointing at something: nothing that was removed is still named,
/// and nothing that was newly named is missing. Fails with `DeleteConflict` or `NoSuchEntity` and says who names what.
/// For changes that were not checked by an API operation: undo, redo.
Result<void> checkReferences(const Snapshot& after, const ChangeSet& changes);

}  // namespace rolewright::identity
