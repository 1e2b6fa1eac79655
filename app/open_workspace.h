/// Opens a workspace for a subcommand: the key comes from the keychain, from ROLEWRIGHT_PASSPHRASE or from a question on the terminal.
#pragma once

#include "core/storage/workspace.h"

#include <filesystem>
#include <memory>

namespace rolewright::app {

/// Opens the file, or makes it when it is not there: under ROLEWRIGHT_PASSPHRASE when that is set, else under the keychain, else under a passphrase that is
/// asked for twice. Needs a QCoreApplication and no window. Fails as Workspace::open does.
Result<std::unique_ptr<storage::Workspace>> openWorkspace(const std::filesystem::path& path);

}  // namespace rolewright::app
