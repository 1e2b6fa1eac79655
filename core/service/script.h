/// The shell scripts that changes are exported as: writing their commands, and reading them again.
#pragma once

#include "core/service/operation.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// A call of a script, and the line on which its command begins, from 1.
struct ScriptCall {
    Operation operation;
    std::size_t line = 1;
};

/// Calls that one script may have.
inline constexpr std::size_t mostScriptCalls = 100'000;

/// The command of a script that makes this call, with secrets masked: `toCommandLine`; but where that names a file for what is written (a function's code, a long body or event),
/// our own `rolewright call` with all of it.
std::string toScriptCommand(const Operation& operation);

/// Reads commands of the forms that `toScriptCommand` writes, with comments, empty lines and `set -e` between them. It is no shell: nothing is expanded, and what would be is refused.
/// Fails with `InvalidScript` and the line. A command whose secret is masked, or whose content is in a file, is refused too: it would do something else than what was done.
Result<std::vector<ScriptCall>> parseScript(std::string_view script);

}  // namespace rolewright::service
