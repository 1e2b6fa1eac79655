/// The commands of a shell script as words: the few forms of quoting that our own scripts use.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// One word of a command.
struct ScriptWord {
    std::string text;
    bool isShell = false;  ///< the shell's own: `&&`, `|`, `>`, `body=$(mktemp)`, `"$body"`
    bool operator==(const ScriptWord&) const = default;
};

/// One command, which may go over several lines inside of quotes.
struct ScriptLine {
    std::vector<ScriptWord> words;  ///< at least one
    std::size_t line = 1;           ///< on which it begins
};

/// `InvalidScript` at a line, from 1.
Error scriptError(std::size_t line, std::string message);

/// Every command of the script. Fails with `InvalidScript` at what needs a shell.
Result<std::vector<ScriptLine>> splitScript(std::string_view script);

}  // namespace rolewright::service
