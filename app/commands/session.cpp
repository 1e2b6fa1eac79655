#include "app/commands/session.h"

#include "app/open_workspace.h"
#include "core/engine/practice_world.h"

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

Result<std::unique_ptr<Composition>> openEngine(const std::string& path)
{
    const std::filesystem::path file = workspacePath(path);
    Result<std::unique_ptr<storage::Workspace>> workspace = openWorkspace(file);
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

}  // namespace rolewright::app
