/// Unlocks by the key that opened the workspace: typed anew, or fetched anew from the keychain.
#pragma once

#include "core/crypto/secret.h"
#include "core/storage/workspace.h"
#include "ui/safety/unlock.h"

#include <memory>
#include <string>

namespace rolewright::ui {

/// What is kept of a workspace's key while the program runs: where it came from, and a digest to know it by again. Not the key.
struct KeyMemory {
    std::string kind;
    std::string workspaceId;
    std::string salt;
    crypto::Secret digest;
};

/// A key source that remembers what it gave.
class RememberedKey final : public storage::KeySource {
public:
    explicit RememberedKey(std::unique_ptr<storage::KeySource> source) : m_source(std::move(source)) {}
    std::string kind() const override { return m_source->kind(); }
    Result<crypto::Secret> key(std::string_view workspaceId, std::string_view salt, bool create) override;
    /// Of the last key it gave; call once.
    KeyMemory takeMemory() { return std::move(m_memory); }

private:
    std::unique_ptr<storage::KeySource> m_source;
    KeyMemory m_memory;
};

class WorkspaceUnlock final : public Unlock {
public:
    explicit WorkspaceUnlock(KeyMemory memory) : m_memory(std::make_shared<const KeyMemory>(std::move(memory))) {}
    bool asksPassphrase() const override { return m_memory->kind == "passphrase"; }
    /// Works on another thread. Fails with `WrongPassphrase`, or as the keychain does.
    void attempt(crypto::Secret passphrase, QObject* context, std::function<void(Result<void>)> answered) override;

private:
    std::shared_ptr<const KeyMemory> m_memory;
};

}  // namespace rolewright::ui
