/// AWS's own managed policies that come with the program: those whose documents are known word for word.
#pragma once

#include "core/identity/table.h"

namespace rolewright::identity {

/// The policies, read from the embedded documents when they are first asked for: hand them to the first snapshot. Each has one version, the one its
/// document was published as. Facts that are not known are empty: `id`, and `created` at the epoch.
Table<ManagedPolicy> awsManagedPolicies();

}  // namespace rolewright::identity
