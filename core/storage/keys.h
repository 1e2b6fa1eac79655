/// The keys of a workspace: a random data key in the file, wrapped by the key of a KeySource, and what is derived from it.
#pragma once

#include "core/storage/schema.h"
#include "core/storage/workspace.h"

namespace rolewright::storage {

struct Keys {
    std::string workspaceId;
    crypto::Secret workspaceKey;  ///< for session tokens and secrets
    crypto::Secret secretsKey;    ///< for secrets of access keys in the file
};

/// Makes the keys of a new file and stores them wrapped.
Result<void> writeKeys(SQLite::Database& database, KeySource& source);
/// The kind of source that the file needs.
Result<std::string> storedKeyKind(SQLite::Database& database);
/// Opens the file's keys. Fails with `WrongPassphrase`, `KeyUnavailable` or `WorkspaceDamaged`.
Result<Keys> readKeys(SQLite::Database& database, KeySource& source);

}  // namespace rolewright::storage
