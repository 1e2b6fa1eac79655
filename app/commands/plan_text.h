/// A plan in words, for a terminal or a log.
#pragma once

#include "core/mirror/access_turns.h"
#include "core/mirror/apply.h"
#include "core/mirror/conflicts.h"
#include "core/mirror/plan.h"

#include <string>

namespace rolewright::app {

/// The calls in order, each as the AWS CLI makes it, and what can be done about it afterwards.
std::string callsText(const mirror::Plan& plan);
/// What differs of each entity: `+` comes, `-` goes, `~` becomes another.
std::string differenceText(const identity::Account& base, const identity::Account& edited, const mirror::EntityRefs& entities);
/// Who gains and who loses.
std::string turnsText(const mirror::AccessTurns& turns, const identity::Snapshot& world);
/// What somebody else changed meanwhile; empty when nothing.
std::string conflictsText(const mirror::ConflictReport& report);
/// What was done, what was not and why, and the calls that take back what was done.
std::string outcomeText(const mirror::ApplyReport& report);

}  // namespace rolewright::app
