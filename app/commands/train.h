/// The part of `rolewright train` that reads what learners hand in.
#pragma once

#include <CLI/CLI.hpp>

namespace rolewright::app {

/// Adds `verify`, `stats`, `xapi` and `certificate`.
void addRecords(CLI::App& train, int& exitCode);

}  // namespace rolewright::app
