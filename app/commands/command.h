/// Subcommands: each is one file of this folder, `<name>.cpp`, that exposes one function declared here and is listed in the table of command_line.cpp.
#pragma once

#include <CLI/CLI.hpp>

namespace rolewright::app {

/// Adds a subcommand with its options and help to `app`. Its callback runs the command and puts into `exitCode` what the process ends with:
/// 0 for success, 1 for bad input, 254 for an error that the API answered (as the AWS CLI has it). `exitCode` outlives the callback.
using AddCommand = void (*)(CLI::App& app, int& exitCode);

void addSimulate(CLI::App& app, int& exitCode);

}  // namespace rolewright::app
