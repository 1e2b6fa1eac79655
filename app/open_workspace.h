/// Opens a workspace for a subcommand: the key comes from the keychain, from ROLEWRIGHT_PASSPHRASE or from a question on the terminal.
#pragma once

#include "core/storage/workspace.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace rolewright::app {

/// Opens the file, or makes it when it is not there: under ROLEWRIGHT_PASSPHRASE when that is set, else under the keychain, else under a passphrase that is
/// asked for twice. Waits for at most `patience` (before and after the passphrase each) while another process has the file open, then fails with
/// `WorkspaceInUse`. Needs a QCoreApplication and no window. Fails as Workspace::open does.
Result<std::unique_ptr<storage::Workspace>> openWorkspace(const std::filesystem::path& path, std::chrono::milliseconds patience);

}  // namespace rolewright::app
