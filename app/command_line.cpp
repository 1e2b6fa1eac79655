#include "app/command_line.h"

#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/process.h"
#include "app/window.h"

#include <array>

namespace rolewright::app {

namespace {

/// One line for each file of app/commands.
constexpr std::array commands{
    AddCommand{addActivity},
    AddCommand{addCall},
    AddCommand{addCredentials},
    AddCommand{addFindings},
    AddCommand{addGallery},
    AddCommand{addIdentityProvider},
    AddCommand{addImport},
    AddCommand{addPlay},
    AddCommand{addReplay},
    AddCommand{addServe},
    AddCommand{addSimulate},
    AddCommand{addTour},
    AddCommand{addTrain},
    AddCommand{addValidate},
};

}  // namespace

int run(int argc, char** argv)
{
    forbidCoreDumps();
    CLI::App app("Rolewright: a console for designing and practising AWS-style access. Without a command it opens its window.", "rolewright");
    app.set_version_flag("--version", "rolewright " ROLEWRIGHT_VERSION);
    app.footer("`rolewright COMMAND --help` explains a command.");
    app.require_subcommand(0, 1);
    int exitCode = exit_code::success;
    std::string workspace;
    CLI::Option* const windowsWorkspace = addWorkspaceOption(app, workspace);
    for (const AddCommand add : commands) {
        add(app, exitCode);
    }
    for (CLI::App* command : app.get_subcommands({})) {
        command->excludes(windowsWorkspace);  // before a command it would be passed over: an answer about another workspace
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_code::success : exit_code::usage;
    }
    return app.get_subcommands().empty() ? runWindow(workspacePath(workspace)) : exitCode;
}

}  // namespace rolewright::app
