/// The program with its window: opens the workspace, asking for what that needs, then shows the main window.
#pragma once

#include <filesystem>

namespace rolewright::app {

/// Runs until the window is closed. Returns the exit code; without a display it says so and returns at once.
int runWindow(const std::filesystem::path& workspace);

}  // namespace rolewright::app
