#include "app/command_line.h"

#include "app/commands/command.h"
#include "app/process.h"

#include <array>

namespace rolewright::app {

namespace {

/// One line for each file of app/commands.
constexpr std::array commands{
    AddCommand{addCall},
    AddCommand{addImport},
    AddCommand{addSimulate},
};

}  // namespace

int run(int argc, char** argv)
{
    forbidCoreDumps();
    CLI::App app("Rolewright: a console for designing and practising AWS-style access.", "rolewright");
    app.set_version_flag("--version", "rolewright " ROLEWRIGHT_VERSION);
    app.footer("`rolewright COMMAND --help` explains a command.");
    int exitCode = exit_code::success;
    for (const AddCommand add : commands) {
        add(app, exitCode);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_code::success : exit_code::usage;
    }
    return exitCode;
}

}  // namespace rolewright::app
