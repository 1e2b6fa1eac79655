/// The few things about files that neither the standard library nor SQLite does for us: privacy, locks and making sure. POSIX.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace rolewright::storage {

/// Keeps every other process (and every other opening in this one) out of a workspace, by a lock on `<path>.lock`. The lock goes with
/// the process, however it ends.
class FileLock {
public:
    /// Fails with `WorkspaceInUse` and by whom, or `WorkspaceUnreadable` when the folder cannot be written.
    static Result<FileLock> acquire(const std::filesystem::path& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    FileLock(std::filesystem::path lockPath, int descriptor) : m_lockPath(std::move(lockPath)), m_descriptor(descriptor) {}
    std::filesystem::path m_lockPath;
    int m_descriptor = -1;
};

/// Waits until nobody of ours writes in a folder any more, and keeps others from it. Leaves no file. For short work.
class FolderLock {
public:
    /// Fails with `FolderUnreadable`.
    static Result<FolderLock> acquire(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

/// A file opened only to have what others wrote to it forced to the disk.
class SyncHandle {
public:
    SyncHandle() = default;
    ~SyncHandle();
    SyncHandle(const SyncHandle&) = delete;
    SyncHandle& operator=(const SyncHandle&) = delete;

    bool open(const std::filesystem::path& path);
    /// fdatasync; false when the disk did not take it.
    bool sync() const;

private:
    int m_descriptor = -1;
};

/// HOME; where the environment says none, the one of the system's list of people; never the folder that one happens to be in.
std::filesystem::path homeFolder();
/// Makes an empty file of mode 0600. Fails when something of that name is there already.
Result<void> createPrivateFile(const std::filesystem::path& path);
/// Makes `folder` and its parents, `folder` with mode 0700, where missing.
Result<void> createPrivateFolder(const std::filesystem::path& folder);
/// Fails with `WorkspaceUnreadable` when this process may not write to the file, which SQLite would tell as a broken disk.
Result<void> checkWritable(const std::filesystem::path& path);
/// The first bytes of a file, at most `count`.
Result<std::string> readBeginning(const std::filesystem::path& path, std::size_t count);
/// Gives a finished file its name, unless that name is taken; on disk when this returns.
Result<void> renameNew(const std::filesystem::path& from, const std::filesystem::path& to);
/// Makes a file of these bytes, mode 0600, in place of what has that name: whole and on the disk when this answers true, or not there. Until then they are in a draft
/// beside it, which a kill leaves there.
bool writeWhole(const std::filesystem::path& path, std::string_view bytes);
/// Takes away drafts of `path` that kills have left. Nobody may be writing it.
void removeDrafts(const std::filesystem::path& path);

}  // namespace rolewright::storage
