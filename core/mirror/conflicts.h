/// What somebody else changed at the endpoint since a mirror was pulled, held against what a plan is going to change.
#pragma once

#include "core/mirror/plan.h"
#include "core/mirror/pull.h"

#include <map>
#include <vector>

namespace rolewright::mirror {

/// One field of three states. Absent: there is no such field, or no such entity.
struct FieldConflict {
    Field field;
    std::optional<std::string> base;
    std::optional<std::string> mine;
    std::optional<std::string> theirs;
    bool clashes = false;  ///< both changed it, and not to the same
};

struct EntityConflict {
    EntityRef entity;
    std::vector<FieldConflict> fields;  ///< those that changed at the endpoint, and those that the edit changes
    bool goneTheirs = false;            ///< deleted at the endpoint
    bool goneMine = false;              ///< deleted by the edit
};

struct ConflictReport {
    EntityRefs checked;                 ///< what was looked at; nothing else may be changed on the strength of it
    std::vector<EntityConflict> conflicts;
    std::vector<Gap> unchecked;  ///< entities that could not be looked at again
    Mirror theirs;               ///< the touched entities as they are now
    bool clear() const { return conflicts.empty() && unchecked.empty(); }
    /// Whether the plan, or one that takes it back, may be applied.
    bool clears(const Plan& plan) const;
};

/// Pulls what the plan touches again. An entity that changed at the endpoint since `base` is a conflict, whatever changed of it; when and by whom something was last used is no change.
Result<ConflictReport> findConflicts(const CallEndpoint& call, const Mirror& base, const identity::Snapshot& edited, const Plan& plan, const PullOptions& options);

enum class Keep : unsigned char { mine, theirs };

/// Two states after conflicts were resolved: of each entity looked at, `base` is what the endpoint has now; `edited` keeps mine, or takes theirs. A new plan between them does what was
/// decided.
struct Resolution {
    identity::SnapshotPtr base;
    identity::SnapshotPtr edited;
};
/// Conflicts without a choice are left as they are: the plan stays refused for them.
Resolution resolve(const ConflictReport& report, const identity::Snapshot& base, const identity::Snapshot& edited, const std::map<EntityRef, Keep>& choices);

}  // namespace rolewright::mirror
