/// What the command lines of operations share: quoting, and how much of a content they show.
#pragma once

#include <string>
#include <string_view>

namespace rolewright::service {

/// What a POSIX shell passes on as one argument with exactly these bytes.
std::string shellQuoted(std::string_view argument);

/// Whether a content (an object's body, an event) stands in the command line itself: at most 4 KiB, no NUL. Otherwise the command names a file.
bool isShown(std::string_view content);

}  // namespace rolewright::service
