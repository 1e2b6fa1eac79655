/// What a goal is judged on: one moment of the practice world and what the learner did up to it.
#pragma once

#include "core/audit/record.h"
#include "core/identity/snapshot.h"
#include "core/service/call_context.h"
#include "core/sts/caller.h"
#include "core/sts/session_book.h"
#include "core/training/bindings.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::training {

/// Where the learner is in the window; nothing in a terminal.
struct Place {
    std::string page;
    std::string focused;
    std::string opened;
};

/// A step's answer: was it right? Nothing for those that cannot be wrong.
using Answers = std::map<std::string, std::optional<bool>, std::less<>>;

struct Scene {
    identity::SnapshotPtr world;
    sts::BookView sessions;
    service::CallContext context;  ///< now
    sts::Caller actor;             ///< whom the learner acts as
    std::vector<audit::RecordPtr> trail;  ///< since the walkthrough began, oldest first
    std::uint64_t stepBegan = 0;   ///< the last record before the step
    identity::SnapshotPtr stepStart;
    identity::SnapshotPtr walkthroughStart;
    std::function<identity::SnapshotPtr()> reference = {};  ///< the world as the author's solution leaves it; null when there is none
    const Answers* answers = nullptr;
    std::optional<Place> place = {};
};

}  // namespace rolewright::training
