/// What a mirror is made of, one entity at a time, and each entity as a list of fields: by these states are compared, plans made and conflicts shown.
#pragma once

#include "core/identity/snapshot.h"
#include "core/json/writer.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rolewright::mirror {

/// In the order in which entities can be created; they are deleted the other way round.
enum class EntityKind : unsigned char { account, policy, samlProvider, oidcProvider, group, user, role, instanceProfile, mfaDevice, serverCertificate };

struct EntityRef {
    EntityKind kind = EntityKind::account;
    std::string name;  ///< key of its table; empty of the account itself
    auto operator<=>(const EntityRef&) const = default;
};
using EntityRefs = std::set<EntityRef>;

/// `role R1`
Phrase describe(const EntityRef& entity);

enum class Aspect : unsigned char {
    uniqueId,  ///< tells somebody from another of the same name; no plan makes it
    path, description, maxSessionDuration, boundary, trust, body, metadata, clientId, thumbprints, signingKeys,
    defaultVersion, version, profileRole, deviceUser, alias, passwordPolicy,
    loginProfile, password, accessKey, sshKey, signingCertificate, serviceCredential,
    group, attachedPolicy, inlinePolicy, tag,
};

struct Field {
    Aspect aspect = Aspect::uniqueId;
    std::string key;  ///< of several of a kind: name of the inline policy, ARN of the attached one, key of the tag, id of the credential
    auto operator<=>(const Field&) const = default;
};
/// `inline policy S3Read`, `tag team`, `trust policy`
Phrase describe(const Field& field);

/// Values are texts: policy documents on one line, states as the API has them (`Active`). A password's value never tells anything of it.
using Fields = std::map<Field, std::string>;

/// All that can be compared of an entity. Nothing when there is none of that name.
std::optional<Fields> fieldsOf(const identity::Account& account, const EntityRef& entity);

/// What differs between two states of an entity, either of which may be absent.
std::vector<Field> differingFields(const std::optional<Fields>& a, const std::optional<Fields>& b);
/// The value, or nothing when there is no such field.
std::optional<std::string> valueOf(const std::optional<Fields>& fields, const Field& field);

/// Entities whose rows are not the same, by pointer, in two states of an account: all that has changed, and perhaps some that have not. Rows of a user's access keys count as the user's.
EntityRefs changedEntities(const identity::Account& before, const identity::Account& after);

/// `account` with the entity as it is in `source`: put, replaced or removed.
identity::AccountPtr withEntity(const identity::Account& account, const identity::Account& source, const EntityRef& entity);

/// As UpdateAccountPasswordPolicy takes it.
json::Object passwordPolicyParameters(const identity::PasswordPolicy& policy);

/// A document on one line, blanks aside: two texts that say the same in the same order are equal.
std::string oneLine(const policy::DocumentPtr& document);

}  // namespace rolewright::mirror
