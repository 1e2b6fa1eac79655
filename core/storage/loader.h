/// Reads a workspace's content. Row by row, each against its checksum; what does not fit together is damage.
#pragma once

#include "core/storage/schema.h"
#include "core/storage/workspace.h"

namespace rolewright::storage {

/// Errors carry the code `WorkspaceDamaged` and only what is wrong; SQLite's own are thrown.
Result<identity::Snapshot> loadSnapshot(SQLite::Database& database);
/// In the order in which they were issued.
Result<std::vector<sts::Entry>> loadSessions(SQLite::Database& database);
/// Records with sequence > `after`, oldest first. Each is held against its hash and its neighbour.
Result<std::vector<audit::RecordPtr>> loadTrail(SQLite::Database& database, std::uint64_t after, std::size_t limit);
/// Sequence and hash of the newest record, or 0 and nothing.
std::pair<std::uint64_t, std::string> lastOfTrail(SQLite::Database& database);
Result<std::vector<std::pair<std::string, crypto::Secret>>> loadSecrets(SQLite::Database& database, const crypto::Secret& key);

/// The checksum of a session's line.
std::string sessionChecksum(std::string_view name, std::string_view body, const std::optional<Instant>& forgotten, const std::optional<Instant>& used);

}  // namespace rolewright::storage
