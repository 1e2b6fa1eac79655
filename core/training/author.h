/// Author mode without a window: what was done where a step begins becomes its solution and proposals for its goal.
#pragma once

#include "core/training/player.h"

namespace rolewright::training {

/// A play of the walkthrough that stands where step `uid` begins, come there by the walkthrough's own solutions. Fails with `NoStep`, or with what keeps it
/// from getting there.
Result<std::unique_ptr<Player>> playTo(const Walkthrough& walkthrough, std::string_view uid);

/// Whether it only reads: then it is no part of a solution.
bool isReadOnly(const Deed& deed);
/// Something that a step which asks takes as an answer; whether it is right is another matter.
json::Object anyAnswer(const Step& step);

/// Does this in the present step, in order; what was only read is left out. Fails with what the API answered first, its message naming the deed.
Result<void> doAgain(Player& player, const std::vector<Deed>& deeds);

/// The deeds of the present step, as `solve` has them (names of the walkthrough for ARNs, documents as JSON, `bind` for what a later one names), and predicates
/// that did not hold when it began and hold now, with what was refused all along as what must stay so: `{"uid", "solve": […], "goal": {"all": […]}}`. An author
/// takes from it what is meant. `made` are names that goals of earlier steps bind besides those that the player knows: plain names of theirs are replaced as well.
/// Passwords are masked, sessions called by their ARNs. Asserts that the walkthrough is not finished.
json::Object draftOf(const Player& player, const Bindings& made = {});

/// The same things as `draftOf` proposes for a goal, most telling first; `names` (name → ARN, of the walkthrough's and of what is new) stand for ARNs in it.
json::Object proposals(const Scene& scene, const Bindings& names);
/// `value` with the ARNs and ids that names stand for replaced by `${name}`, so that `expand` gives it back.
json::Object withNames(const json::Object& value, const Bindings& names);
/// Names for what is there now and was not when the step began, besides `known`: made of the things' own, `R1` for a role R1.
Bindings namesOfNew(const Scene& scene, const Bindings& known);

}  // namespace rolewright::training
