/// How a workspace file is made and how one is opened without changing a byte of it before it has proved sound.
#pragma once

#include "core/storage/files.h"
#include "core/storage/schema.h"
#include "core/storage/workspace.h"

#include <memory>

namespace rolewright::storage {

/// A file that is locked, ours and open. Until `accept`, closing it leaves it and its write-ahead log as they were.
struct OpenFile {
    FileLock lock;
    std::unique_ptr<SQLite::Database> database;

    /// The file is sound: from here on it is used. Throws SQLite::Exception.
    void accept(const std::filesystem::path& path);
};

/// Makes a new workspace: complete under another name first, then given its own. `lock` must be held.
Result<void> createFile(const std::filesystem::path& path, KeySource& key, std::span<const Migration> steps);
/// Fails as Workspace::open does; looks at the file's structure, not at its rows.
Result<OpenFile> openFile(const std::filesystem::path& path, FileLock lock);
/// SQLite's own check of the file's structure.
Result<void> checkStructure(SQLite::Database& database, const std::filesystem::path& path);

}  // namespace rolewright::storage
