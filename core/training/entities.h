/// The things of a world as predicates see them: an ARN, an account, and facts to compare.
#pragma once

#include "core/identity/snapshot.h"
#include "core/training/predicate.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::training {

struct Entity {
    std::string arn;  ///< of an access key its id
    AccountId account;
    json::Object facts = json::Object::object();
};

/// Every thing of this type, by account and name. AWS's own policies are not among them.
///   all: `name`   principals and policies: `path`   users and roles: `tags` `boundary` (ARN, or `none`) `ownPolicies` (how many, inline and attached)
///   groups: `ownPolicies`   users: `groups` (how many)   access keys: `user` `active`   MFA devices: `user` `enabled`   roles: `maxSession` (seconds)
///   buckets: `versioning` `hasPolicy` `blocksPublic` `tags`   functions: `role` (ARN)
std::vector<Entity> entitiesOf(const identity::Snapshot& world, EntityType type);
/// "a user", "a new access key".
Phrase inWords(EntityType type, bool isNew = false);
bool isFact(EntityType type, std::string_view fact);
/// Whether the facts are what `where` asks for: equal values, numbers within `{min, max}`, tags among the tags. Texts in `where` are expanded before.
bool fits(const Entity& entity, const json::Object& where);

}  // namespace rolewright::training
