#include "app/command_line.h"

#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/process.h"
#include "app/window.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::app {

namespace {

/// One line for each file of app/commands.
constexpr std::array commands{
    AddCommand{addActivity},
    AddCommand{addApply},
    AddCommand{addCall},
    AddCommand{addCredentials},
    AddCommand{addFindings},
    AddCommand{addGallery},
    AddCommand{addIdentityProvider},
    AddCommand{addImport},
    AddCommand{addPlan},
    AddCommand{addPlay},
    AddCommand{addPull},
    AddCommand{addReplay},
    AddCommand{addServe},
    AddCommand{addSimulate},
    AddCommand{addTour},
    AddCommand{addTrain},
    AddCommand{addValidate},
};

constexpr std::string_view workspaceOption = "--workspace";

bool isCommand(const std::string& word, const CLI::App& app)
{
    const std::vector<const CLI::App*> all = app.get_subcommands({});
    return std::any_of(all.begin(), all.end(), [&word](const CLI::App* command) { return command->get_name() == word; });
}

/// The arguments with a workspace that was named before the command put to the command's end, where it means the same.
std::vector<std::string> arranged(std::vector<std::string> words, const CLI::App& app)
{
    std::size_t named = 0;
    while (named < words.size() && words[named].starts_with(workspaceOption)) {
        const bool ownWord = words[named].size() == workspaceOption.size();
        if (!ownWord && words[named][workspaceOption.size()] != '=')
            return words;
        named += ownWord ? 2 : 1;
    }
    if (named == 0 || named >= words.size() || !isCommand(words[named], app))
        return words;
    std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(named), std::find(words.begin() + static_cast<std::ptrdiff_t>(named), words.end(), "--"));
    return words;
}

/// An option of a command that was written before its name; empty when it is not that.
std::string misplaced(const std::vector<std::string>& words, const CLI::App& app)
{
    const auto command = std::find_if(words.begin(), words.end(), [&app](const std::string& word) { return isCommand(word, app); });
    if (command == words.begin() || command == words.end() || !words.front().starts_with('-') || app.get_option_no_throw(words.front().substr(0, words.front().find('='))) != nullptr)
        return {};
    return "options of a command are written after its name: rolewright " + *command + ' ' + words.front() + " …";
}

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
    addWorkspaceOption(app, workspace);
    for (const AddCommand add : commands) {
        add(app, exitCode);
    }
    const std::vector<std::string> words = arranged({argv + 1, argv + argc}, app);
    if (const std::string wrong = misplaced(words, app); !wrong.empty()) {
        std::fprintf(stderr, "rolewright: %s\n", wrong.c_str());
        return exit_code::usage;
    }
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // it takes the last one first
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_code::success : exit_code::usage;
    }
    return app.get_subcommands().empty() ? runWindow(workspacePath(workspace)) : exitCode;
}

}  // namespace rolewright::app
