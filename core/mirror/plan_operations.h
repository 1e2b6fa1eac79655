/// The operations that give a field of an entity a value, or take it away; that make an entity, and delete it.
#pragma once

#include "core/mirror/entity.h"
#include "core/service/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::mirror {

/// How the API calls an entity: `User`, `UserName`, `alice`; `Policy`, `PolicyArn`, its ARN.
struct Handle {
    EntityKind kind = EntityKind::account;
    std::string word;
    std::string parameter;
    std::string value;

    /// Of an entity that is in the account, called `name` now.
    static Handle of(const identity::Account& account, const EntityRef& entity, const std::string& name);
    /// `iam:` `verb` word `rest`, with the entity named and `more`.
    service::Operation operation(std::string_view verb, std::string_view rest, json::Object more = json::Object::object()) const;
};

/// Whether its body is all there is to it, so that it can be uploaded somewhere else; there it gets another id and is active.
bool isUploaded(Aspect aspect);
/// Gives the field this value: a document's whole text where it is one. `isThere`: the entity has the field already. Nothing when no call can: a secret would be
/// needed. Tags and versions of policies are not for these two.
std::optional<service::Operation> settingOf(const Handle& entity, const Field& field, const std::string& value, bool isThere);
/// Takes the field with this value away. Nothing when no call can.
std::optional<service::Operation> removalOf(const Handle& entity, const Field& field, const std::string& value);

/// Makes the entity, with all that its first call takes. Nothing when a secret would be needed.
std::optional<service::Operation> creationOf(const identity::Snapshot& world, const AccountId& account, const EntityRef& entity);
/// Whether the first call brings the field.
bool comesWithCreation(EntityKind kind, Aspect aspect);
/// Deletes it, once nothing hangs on it any more. Nothing for the account itself.
std::optional<service::Operation> deletionOf(const Handle& entity);
/// Calls it, and puts it, elsewhere: users, groups, server certificates.
service::Operation renamingOf(const Handle& entity, const std::string& newName, const std::string& newPath);

/// `[{Key, Value}]` of the tags among the fields.
json::Object tagsOf(const Fields& fields);

/// What `settingOf` takes for a field's value: of documents the text as its author wrote it, of a trust policy with its principals as they are called in `world` now, of keys and certificates that
/// are to be uploaded (`isThere` is false) their body; else the value.
std::string textBehind(const identity::Snapshot& world, const AccountId& account, const EntityRef& entity, const Field& field, const std::string& value, bool isThere);

}  // namespace rolewright::mirror
