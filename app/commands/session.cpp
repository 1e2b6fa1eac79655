#include "app/commands/session.h"

#include "app/open_workspace.h"
#include "core/engine/practice_world.h"

#include <QFileInfo>

#include <cstdio>

namespace rolewright::app {

namespace {

Result<void> addFirstAccount(engine::Engine& engine)
{
    return engine.applyChanges(engine::emptyWorld(*AccountId::parse(firstAccount), "Practice", engine.clock().now()), "rolewright:CreateWorkspace");
}

}  // namespace

HeadlessApplication::HeadlessApplication() : m_application(m_count, m_arguments)
{
    QCoreApplication::setOrganizationName(QStringLiteral("rolewright"));  // the settings are the window's
}

std::string refuseEmpty(const std::string& value)
{
    return value.empty() ? "it is empty; leave the option out for its default" : std::string();
}

CLI::Option* addWorkspaceOption(CLI::App& command, std::string& path)
{
    return command
        .add_option("--workspace", path,
                    "Workspace file; made when it is not there. Default: rolewright/workspace.rolewright in $XDG_DATA_HOME (~/.local/share)")
        ->check(refuseEmpty)
        ->option_text("FILE");
}

std::filesystem::path workspacePath(const std::string& option)
{
    return option.empty() ? storage::defaultWorkspacePath() : std::filesystem::absolute(option);
}

Result<std::unique_ptr<Composition>> openEngine(const std::string& path, std::chrono::milliseconds patience)
{
    const std::filesystem::path file = workspacePath(path);
    Result<std::unique_ptr<storage::Workspace>> workspace = openWorkspace(file, patience);
    if (!workspace) {
        return workspace.error();
    }
    Result<std::unique_ptr<Composition>> composition = Composition::create(*std::move(workspace));
    if (composition && (*composition)->engine().snapshot()->accounts().empty()) {
        if (Result<void> added = addFirstAccount((*composition)->engine()); !added) {
            return added.error();
        }
        std::fprintf(stderr, "rolewright: made the workspace %s with one account, %s\n", file.c_str(), std::string(firstAccount).c_str());
    }
    return composition;
}

Result<std::unique_ptr<WorkspaceToRead>> WorkspaceToRead::open(const std::string& path)
{
    namespace fs = std::filesystem;
    const fs::path file = workspacePath(path);
    std::error_code failure;
    if (!fs::exists(file, failure))  // a new one would have nothing to look at
        return Error{"Unreadable", "there is no workspace `" + file.string() + "`", {}};
    auto workspace = std::make_unique<WorkspaceToRead>();
    std::string opened = file.string();
    if (!QFileInfo(QString::fromStdString(file.parent_path().string())).isWritable()) {
        workspace->m_copy = std::make_unique<QTemporaryDir>();
        const fs::path copy = fs::path(workspace->m_copy->path().toStdString()) / file.filename();
        for (const char* const part : {"", "-wal"}) {
            if (fs::exists(file.string() + part, failure))
                fs::copy_file(file.string() + part, copy.string() + part, failure);
            if (failure)
                return Error{"Unreadable", "the workspace `" + file.string() + "` cannot be copied to be read: " + failure.message(), {}};
        }
        fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, failure);
        opened = copy.string();
    }
    auto composition = openEngine(opened);
    if (!composition)
        return composition.error();
    workspace->m_composition = *std::move(composition);
    return workspace;
}

}  // namespace rolewright::app
