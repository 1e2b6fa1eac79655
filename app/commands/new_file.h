/// Files that a command leaves behind.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace rolewright::app {

/// Takes a piece of what is written; false when it cannot be.
using Sink = std::function<bool(std::string_view piece)>;

/// Writes `file` whole or not at all: beside it first, on the disk before it gets its name. Fails with `FileExists` when it is there and must not be
/// overwritten, with `Unwritable`, and with what `fill` fails with.
Result<void> writeFile(const std::string& file, bool overwrite, const std::function<Result<void>(const Sink&)>& fill);

}  // namespace rolewright::app
