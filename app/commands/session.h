/// What subcommands over a workspace have in common: an application object and the engine.
#pragma once

#include "app/composition.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace rolewright::app {

/// The account id of AWS's own documentation, which a new workspace begins with: belongs to nobody.
inline constexpr std::string_view firstAccount = "111122223333";

/// The Qt application of a subcommand; needs no display.
class HeadlessApplication {
public:
    HeadlessApplication();

private:
    int m_count = 1;
    char m_name[11] = "rolewright";
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
};

/// Refuses an option whose value is empty: an unset variable of a script must not mean the default.
std::string refuseEmpty(const std::string& value);

/// Adds `--workspace FILE`; `path` stays empty when it is not given.
CLI::Option* addWorkspaceOption(CLI::App& command, std::string& path);

/// The file that this option means: the default workspace when it was not given.
std::filesystem::path workspacePath(const std::string& option);

/// Opens the workspace (the default one when `path` is empty) and builds the engine over it. A workspace that was not there is made with one account, and
/// standard error says so. Waits for `patience` while another process has it open, as scripts run several commands at once, each of which has it for a moment
/// only; then fails with `WorkspaceInUse`. Needs a HeadlessApplication.
Result<std::unique_ptr<Composition>> openEngine(const std::string& path, std::chrono::milliseconds patience = std::chrono::seconds(5));

/// The same for who only looks, of a workspace that is there: where nothing can be written (a read-only disk), a copy is opened, which goes with it.
class WorkspaceToRead {
public:
    /// Fails as `openEngine` does, and with `Unreadable` where there is no workspace.
    static Result<std::unique_ptr<WorkspaceToRead>> open(const std::string& path);

    engine::Engine& engine() { return m_composition->engine(); }

private:
    std::unique_ptr<QTemporaryDir> m_copy;  ///< null: the workspace itself is open
    std::unique_ptr<Composition> m_composition;
};

}  // namespace rolewright::app
