/// Input, output and complaints of subcommands.
#pragma once

#include "core/base/result.h"

#include <string>

namespace rolewright::app {

/// `rolewright: message` on standard error, with the place when there is one.
void complain(const Error& error);

/// A file's text, or standard input's for `-`. Fails with `Unreadable`, or `TooLarge` beyond `limit` bytes.
Result<std::string> readInput(const std::string& path, std::size_t limit);

/// Writes to standard output; false, after a complaint, when it cannot be written.
bool print(const std::string& text);

}  // namespace rolewright::app
