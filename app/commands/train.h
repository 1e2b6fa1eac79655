/// The parts of `rolewright train`: what an author's doings become, and what learners hand in.
#pragma once

#include <CLI/CLI.hpp>

namespace rolewright::app {

/// Adds `record`: what was done becomes the solution of a step and proposals for its goal.
void addAuthorMode(CLI::App& train, int& exitCode);
/// Adds `verify`, `stats`, `xapi` and `certificate`.
void addRecords(CLI::App& train, int& exitCode);

}  // namespace rolewright::app
