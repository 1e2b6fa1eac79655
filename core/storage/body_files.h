/// The files beside a workspace that hold what is too large for a row: bodies of objects, each under the SHA-256 of its bytes.
#pragma once

#include "core/base/blob.h"
#include "core/identity/change_set.h"

#include <filesystem>

namespace rolewright::storage {

/// Blobs up to this size stand in their row. Bytes. Earlier versions and parts may be many in one row: they keep less there.
inline constexpr std::size_t largestInRow = 64u << 10;
inline constexpr std::size_t largestOfMany = 4u << 10;

/// All members may be called from any thread.
class BodyFiles {
public:
    /// Of the workspace at `path`: `<path>.objects/`, made when it is first needed.
    explicit BodyFiles(const std::filesystem::path& path);

    /// Brings everything large that `changes` put into objects into files, which are on the disk when this returns. Fails with `WorkspaceUnwritable`.
    Result<void> keep(const identity::ChangeSet& changes) const;
    /// Tells every blob of a world that was just read which file it is in, and removes the files that none of them names: only now nobody can undo to them.
    void adopt(const identity::Snapshot& world) const;

private:
    Result<void> keep(const Body& body, std::size_t largest) const;
    std::filesystem::path m_folder;
};

}  // namespace rolewright::storage
