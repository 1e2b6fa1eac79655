/// What the policies of a world speak of, as requests that can be asked.
#pragma once

#include "core/identity/snapshot.h"

#include <set>
#include <string>
#include <utility>

namespace rolewright::training {

using ActionOnResource = std::pair<std::string, std::string>;

/// In place of an action of which nothing is known.
inline constexpr const char* plainestAction = "iam:CreateUser";

/// Of all documents that customers wrote: an action for each pattern, an example for each resource, where the action is asked of such a resource.
std::set<ActionOnResource> mentionedIn(const identity::Snapshot& world);
/// The same kind of thing with another name; nothing when there is none.
std::string neighbour(const std::string& resource);
/// Something else that is done to such a thing: another of its service's actions that changes something, on what this one's name ends with.
std::string otherAction(const std::string& action);

}  // namespace rolewright::training
