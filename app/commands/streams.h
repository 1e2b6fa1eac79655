/// Input, output and complaints of subcommands.
#pragma once

#include "core/json/writer.h"

#include <string>
#include <string_view>

namespace rolewright::app {

/// `rolewright: message` on standard error, with the place when there is one.
void complain(const Error& error);

/// The same, as the end of a command: answers the exit code.
int fail(const Error& error, int code);

/// A file's text, or standard input's for `-`. Fails with `Unreadable`, or `TooLarge` beyond `limit` bytes.
Result<std::string> readInput(const std::string& path, std::size_t limit);

/// What others wrote, as a terminal may show it: control characters other than line ends and tabs, and marks that turn the direction of writing, become `\uFFFD`.
std::string forTerminal(std::string_view text);

/// Writes to standard output; false, after a complaint, when it cannot be written.
bool print(const std::string& text);

/// What a call of `action` brought, as the AWS CLI prints it: nothing for an answer that holds nothing, an error on standard error. Answers the exit code.
int printAnswer(const std::string& action, const Result<json::Object>& answer);

}  // namespace rolewright::app
