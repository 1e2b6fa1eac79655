/// A mirror on the disk: a workspace in which it is edited, and beside it, sealed under the workspace's key, the account as it was read.
#pragma once

#include "app/commands/session.h"
#include "core/mirror/plan.h"
#include "core/mirror/pull.h"

#include <memory>
#include <string>

namespace rolewright::app {

/// Both files, open. Needs a HeadlessApplication.
class MirrorFiles {
public:
    /// Makes both. Fails with `FileExists` when one of them is there, and as opening a workspace does.
    static Result<void> make(const std::string& file, const mirror::Mirror& pulled);
    /// Fails with `InvalidMirror` when `file` was not made by `make`.
    static Result<std::unique_ptr<MirrorFiles>> open(const std::string& file);

    const mirror::Mirror& base() const { return m_base; }
    identity::SnapshotPtr edited() const { return m_composition->engine().snapshot(); }
    /// From what was read to what was edited.
    mirror::Plan plan() const;
    /// Takes over what the endpoint has of `looked` now; of those `settled`, what is edited is that as well.
    Result<void> follow(const identity::Snapshot& fresh, const mirror::EntityRefs& looked, const mirror::EntityRefs& settled);

private:
    MirrorFiles() = default;
    Result<void> keepBase() const;

    std::string m_file;
    std::unique_ptr<Composition> m_composition;
    mirror::Mirror m_base;
};

}  // namespace rolewright::app
