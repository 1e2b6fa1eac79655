/// `rolewright play --ui`: walkthroughs through the real window.
#pragma once

#include "core/training/pack.h"

#include <string>

namespace rolewright::app {

/// Plays `walkthrough`, or all when it is empty, and keeps a picture of every step in the folder. Answers an exit code; what went wrong is on the error stream.
int playInWindow(const training::Pack& pack, const std::string& walkthrough, const std::string& locale, const std::string& into);

}  // namespace rolewright::app
