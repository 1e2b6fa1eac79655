/// Worlds to record a walkthrough in, as `world` of a walkthrough.json.
#pragma once

#include "core/identity/snapshot.h"
#include "core/training/pack_files.h"
#include "core/json/writer.h"

namespace rolewright::training {

/// One account with nothing in it, acted in as its root user.
json::Object emptyWorld();
/// The world of a walkthrough of a pack, with what it shares with others taken in and without what only its own steps need. Fails with `NoWalkthrough`.
Result<json::Object> worldOf(const PackFiles& files, const std::string& walkthrough);
/// Users, groups, roles, policies and buckets with what they may, as operations that make them; the clock stands at `now`. Keys and devices of users, objects,
/// functions, identity providers and the organization are not copied.
json::Object copiedWorld(const identity::Snapshot& snapshot, Instant now);

}  // namespace rolewright::training
