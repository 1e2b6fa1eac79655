/// The parts of users and accounts that are credentials, as members of their rows' texts. Older files do not have them.
#pragma once

#include "core/identity/snapshot.h"
#include "core/json/writer.h"
#include "core/storage/fields.h"

namespace rolewright::storage {

void putCredentials(json::Object& object, const identity::UserCredentials& user);
void readCredentials(Fields& fields, identity::UserCredentials& user);

/// Password policy and credential report.
void putCredentialFacts(json::Object& object, const identity::AccountFacts& account);
void readCredentialFacts(Fields& fields, identity::AccountFacts& account);

}  // namespace rolewright::storage
