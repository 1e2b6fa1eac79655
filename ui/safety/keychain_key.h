/// The workspace's sealing key, kept by the operating system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Manager).
#pragma once

#include "core/storage/workspace.h"

#include <QString>

namespace rolewright::ui {

/// The key is 32 random bytes under service `rolewright`, one entry for each workspace id. Never written anywhere else: QtKeychain's plain-text
/// fallback stays off.
class KeychainKey final : public storage::KeySource {
public:
    /// How long somebody has to unlock the keychain when it asks for that.
    static constexpr int patienceSeconds = 120;

    std::string kind() const override { return "keychain"; }
    /// Waits for the keychain. On another thread than the main one it sleeps, while the main thread's event loop goes on and does the asking; a window calls it so.
    /// On the main thread, that is in a subcommand, it turns an event loop. Needs a QCoreApplication. Fails with `KeyUnavailable` when there is no keychain, it stays locked, or it lost the key.
    Result<crypto::Secret> key(std::string_view workspaceId, std::string_view salt, bool create) override;
};

}  // namespace rolewright::ui
