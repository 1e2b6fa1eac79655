/// Carries out operations on a copy of the world: what a plan would do, before anybody does it.
#pragma once

#include "core/service/handler.h"

#include <vector>

namespace rolewright::service {

/// What a plan led to. `answers` has one entry for each operation tried; the last one failed when `failed`.
struct Rehearsal {
    identity::Snapshot world;
    std::vector<Result<json::Object>> answers;
    sts::SessionPtr lastSession;  ///< of the last operation that issued one
    bool failed = false;
};

/// Runs the operations in order as `caller`, each on what the one before left, and stops at the first that fails. Nothing real changes.
Rehearsal rehearse(const identity::Snapshot& world, const sts::Caller& caller, const std::vector<Operation>& operations, const CallContext& context,
                   const Vault& vault);

}  // namespace rolewright::service
