/// The calls that make an edit of a mirror at its endpoint: the difference of two states as a list of operations in an order that works.
#pragma once

#include "core/mirror/entity.h"
#include "core/service/operation.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::mirror {

/// What can be done about a step afterwards; said before it is made.
enum class Undo : unsigned char {
    exact,      ///< the inverse leads back to where it was
    asAnother,  ///< the entity can be made again, but it is another one: policies that named it by its unique id do not mean the new one
    never,
};

struct PlanStep {
    service::Operation operation;
    EntityRef entity;  ///< as it is called before the plan, or after it when the plan makes it
    Phrase title;      ///< "Attach P3 to alice"
    Undo undo = Undo::exact;
    Phrase caution = {};  ///< why it cannot be undone, or not quite
    std::vector<service::Operation> inverse = {};  ///< in order; empty when there is none
    std::string madeId = {};  ///< parameter of the last inverse that the endpoint chooses in its answer to the step: `VersionId`; empty when there is none

    /// As the AWS CLI makes it, secrets masked.
    std::string commandLine() const;
};

/// Something that was edited and that no call can make at another place.
struct NotMade {
    EntityRef entity;
    Phrase what;
};

/// A step that our own engine would refuse, asked beforehand.
struct ForeseenRefusal {
    std::size_t step = 0;
    Error error;
};

struct Plan {
    AccountId account;
    std::vector<PlanStep> steps;
    std::vector<NotMade> notMade;
    EntityRefs touched;  ///< entities that the steps change, under their names before and after
    std::optional<ForeseenRefusal> refusal;  ///< of the account's root user: for other reasons than permissions

    bool empty() const { return steps.empty(); }
    /// All steps as a script for sh.
    std::string script() const;
};

/// What leads from `base` to `edited` in the account: first what takes access away (detach, delete, remove), then deletions, renames, creations, then what gives access, and
/// last what takes a Deny or a boundary from somebody. Only what differs is touched. Cost: what differs, by rows' pointers. A bucket, an object, a function and the organization are
/// not pushed and are named in `notMade`.
Plan makePlan(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& account, Instant now);

}  // namespace rolewright::mirror
