/// Subcommands: each is one file of this folder, `<name>.cpp`, that exposes one function declared here and is listed in the table of command_line.cpp.
#pragma once

#include <CLI/CLI.hpp>

namespace rolewright::app {

/// What the process ends with; the numbers above 250 are the AWS CLI's own.
namespace exit_code {
inline constexpr int success = 0;
inline constexpr int refused = 1;        ///< the input was read and something in it is wrong
inline constexpr int difference = 2;     ///< `plan`: there is something to apply
inline constexpr int usage = 252;        ///< the command line is wrong
inline constexpr int environment = 253;  ///< the workspace, its key or a file cannot be used
inline constexpr int service = 254;      ///< the API answered with an error
}  // namespace exit_code

/// Adds a subcommand with its options and help to `app`. Its callback runs the command and puts one of the codes above into `exitCode`, which outlives
/// the callback.
using AddCommand = void (*)(CLI::App& app, int& exitCode);

void addActivity(CLI::App& app, int& exitCode);
void addApply(CLI::App& app, int& exitCode);
void addCall(CLI::App& app, int& exitCode);
void addCredentials(CLI::App& app, int& exitCode);
void addFindings(CLI::App& app, int& exitCode);
void addGallery(CLI::App& app, int& exitCode);
void addIdentityProvider(CLI::App& app, int& exitCode);
void addImport(CLI::App& app, int& exitCode);
void addPlan(CLI::App& app, int& exitCode);
void addPlay(CLI::App& app, int& exitCode);
void addPull(CLI::App& app, int& exitCode);
void addReplay(CLI::App& app, int& exitCode);
void addServe(CLI::App& app, int& exitCode);
void addSimulate(CLI::App& app, int& exitCode);
void addTour(CLI::App& app, int& exitCode);
void addTrain(CLI::App& app, int& exitCode);
void addValidate(CLI::App& app, int& exitCode);

}  // namespace rolewright::app
