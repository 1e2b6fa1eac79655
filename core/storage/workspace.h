/// The workspace file: SQLite in WAL mode, one transaction for each operation, secrets sealed.
#pragma once

#include "core/audit/record.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/identity/change_set.h"
#include "core/storage/body_files.h"
#include "core/sts/session_book.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rolewright::storage {

struct Migration;

/// Where the workspace's sealing key comes from. The file holds a random data key, sealed under this one.
class KeySource {
public:
    virtual ~KeySource() = default;
    /// How the key was wrapped when the file was made: `keychain`, `passphrase`, `memory`.
    virtual std::string kind() const = 0;
    /// 32 bytes for this workspace. `salt` is the file's own (16 bytes); `create` is true the first time. Fails with `KeyUnavailable` and what to do.
    virtual Result<crypto::Secret> key(std::string_view workspaceId, std::string_view salt, bool create) = 0;
};

/// A key from a passphrase: `crypto::deriveKey`. Wrong ones show when the data key does not open (`WrongPassphrase`).
class PassphraseKey final : public KeySource {
public:
    explicit PassphraseKey(crypto::Secret passphrase);
    std::string kind() const override { return "passphrase"; }
    Result<crypto::Secret> key(std::string_view workspaceId, std::string_view salt, bool create) override;

private:
    crypto::Secret m_passphrase;
};

/// What a file holds when it is opened.
struct Loaded {
    identity::Snapshot snapshot;
    std::vector<sts::Entry> sessions;
    std::vector<audit::RecordPtr> recentTrail;  ///< the newest 1,000, oldest first, their chain verified
    std::uint64_t lastSequence = 0;
    std::string lastHash;
    std::vector<std::pair<std::string, crypto::Secret>> secrets;  ///< access key id, secret
    crypto::Secret workspaceKey;                ///< 32 bytes under which session secrets are derived and tokens sealed
    std::string workspaceId;
    bool fresh = false;  ///< just created: nothing in it yet
};

/// What one operation leaves behind. Pointers must live until `commit` returns.
struct Batch {
    const identity::ChangeSet* changes = nullptr;
    std::vector<sts::Entry> sessions;  ///< added or changed
    std::vector<std::string> removedSessions;  ///< access key ids; gone before `sessions` are written
    std::vector<audit::RecordPtr> records;
    std::vector<std::pair<std::string, const crypto::Secret*>> newSecrets;  ///< access key id, secret
    std::vector<std::string> removedSecrets;
};

/// An open workspace file. Used by one thread at a time, but for `sync`.
class Workspace {
public:
    /// Which key source a file needs: `keychain` or `passphrase`; empty when the file does not exist.
    static Result<std::string> keyKind(const std::filesystem::path& path);
    /// Opens, or creates when it is not there (file mode 0600). An older file is backed up beside itself and brought up to date. Fails with
    /// `WorkspaceInUse` (another process has it), `WorkspaceDamaged`, `WorkspaceTooNew`, `KeyUnavailable`, `WrongPassphrase`,
    /// `WorkspaceUnreadable`; never changes a file that it refuses.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, KeySource& key);
    /// The same with other steps from version to version than ours, see schema.h.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, KeySource& key, std::span<const Migration> steps);
    ~Workspace();

    /// What was in the file; call once.
    Loaded takeLoaded();
    /// Writes some operations in one transaction: all or none. Safe from the end of the process when this returns; safe from loss of power too
    /// (fsync) with `durable`, otherwise after the next `sync`. Fails with `WorkspaceUnwritable`, and then nothing was written.
    Result<void> commit(std::span<const Batch> batches, bool durable);
    /// Forces all that was committed so far to the disk. May be called beside `commit` on another thread.
    Result<void> sync();
    /// Records with sequence > `after`, oldest first.
    Result<std::vector<audit::RecordPtr>> trail(std::uint64_t after, std::size_t limit) const;
    /// Walks the whole trail and checks every hash. Answers how many records there are; fails with `TrailBroken` and the first wrong record.
    Result<std::uint64_t> verifyTrail() const;
    const std::filesystem::path& path() const;
    /// Where large bodies are; `commit` sees to it that they are there.
    const BodyFiles& bodies() const;

private:
    struct Impl;
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// `$XDG_DATA_HOME/rolewright/workspace.rolewright`, its folder made when missing (mode 0700).
std::filesystem::path defaultWorkspacePath();

}  // namespace rolewright::storage
