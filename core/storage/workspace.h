/// The workspace file: SQLite in WAL mode, one transaction for each operation, secrets sealed.
#pragma once

#include "core/audit/record.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/identity/change_set.h"
#include "core/sts/session_book.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rolewright::storage {

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
    std::vector<audit::RecordPtr> recentTrail;  ///< the newest 10,000, oldest first
    std::uint64_t lastSequence = 0;
    std::string lastHash;
    std::vector<std::pair<std::string, crypto::Secret>> secrets;  ///< access key id, secret
    crypto::Secret workspaceKey;
    std::string workspaceId;
    bool fresh = false;  ///< just created: nothing in it yet
};

/// One committed operation.
struct Batch {
    const identity::ChangeSet* changes = nullptr;
    std::vector<sts::Entry> sessions;             ///< added or changed
    std::vector<audit::RecordPtr> records;
    const std::pair<std::string, crypto::Secret>* newSecret = nullptr;
    std::string removedSecret;
};

/// An open workspace file. Used by one thread at a time.
class Workspace {
public:
    /// Which key source a file needs: `keychain` or `passphrase`; empty when the file does not exist.
    static Result<std::string> keyKind(const std::filesystem::path& path);
    /// Opens, or creates when it is not there (file mode 0600). Fails with `WorkspaceInUse` (another process has it), `WorkspaceDamaged`, `WorkspaceTooNew`,
    /// `KeyUnavailable`, `WrongPassphrase`, `WorkspaceUnreadable`; never writes to a file it cannot read.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, KeySource& key);
    ~Workspace();

    /// What was in the file; call once.
    Loaded takeLoaded();
    /// One transaction; with `durable` it is on disk (fsync) when this returns.
    Result<void> commit(const Batch& batch, bool durable);
    /// Records with sequence > `after`, oldest first.
    Result<std::vector<audit::RecordPtr>> trail(std::uint64_t after, std::size_t limit) const;
    const std::filesystem::path& path() const;

private:
    struct Impl;
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// `$XDG_DATA_HOME/rolewright/workspace.rolewright`, its folder made when missing (mode 0700).
std::filesystem::path defaultWorkspacePath();

}  // namespace rolewright::storage
