/// The tables of a workspace file and how older files come up to date.
#pragma once

#include "core/base/result.h"
#include "core/identity/snapshot.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace rolewright::storage {

/// Bytes 68 to 71 of every workspace file (SQLite's application id): "RLWR".
inline constexpr int applicationId = 0x524C5752;

/// One step from version `version - 1` to `version`. Steps are never changed once released: they are added.
struct Migration {
    int version;
    std::string_view title;
    void (*apply)(SQLite::Database& database);
};

/// Every step from the empty file to today's, in order.
std::span<const Migration> migrations();

/// The file's version, 0 for an empty one. Throws SQLite::Exception.
int versionOf(SQLite::Database& database);
/// Takes the steps that are missing and notes them down, inside the transaction of the caller. Throws SQLite::Exception.
void migrate(SQLite::Database& database, std::span<const Migration> steps);
/// Copies the whole content (what is still in the write-ahead log included) beside the file, as `<path>.v<version>.backup`, `….backup-2` …,
/// mode 0600, and the bodies in files under that name as well. Answers where.
Result<std::filesystem::path> backUp(SQLite::Database& database, const std::filesystem::path& path, int version);

/// The word for a table in the file.
std::string_view storedName(identity::TableId table);
/// How a row's key stands in the file: rows whose names differ only by case are one row, where the table says so.
std::string storedKey(identity::TableId table, std::string_view key);

/// Eight bytes that tell a damaged row from a sound one: of SHA-256 over the parts.
std::string checksum(std::initializer_list<std::string_view> parts);

/// What SQLite reported, as ours: `WorkspaceInUse`, `WorkspaceDamaged`, or `other` for the rest.
Error fromSqlite(const SQLite::Exception& exception, const std::filesystem::path& path, const char* other);
Error damaged(const std::filesystem::path& path, const Phrase& what);

}  // namespace rolewright::storage
