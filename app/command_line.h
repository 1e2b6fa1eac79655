/// The command line: which part of Rolewright runs, and what the process ends with.
#pragma once

namespace rolewright::app {

/// Reads the arguments and runs what they ask for: a subcommand, or the window when there is none. Returns the exit code.
int run(int argc, char** argv);

}  // namespace rolewright::app
