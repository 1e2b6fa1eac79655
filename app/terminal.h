/// Questions on the terminal that started the process.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <string>

namespace rolewright::app {

/// Whether somebody can be asked.
bool hasTerminal();

/// Asks without showing what is typed, on the terminal itself, so that standard input and output may be files. Fails with `NoTerminal`, or `Cancelled`
/// after Ctrl+C or Ctrl+D.
Result<crypto::Secret> askHidden(const std::string& question);

/// The same, shown as it is typed: for what is no secret.
Result<std::string> askShown(const std::string& question);

}  // namespace rolewright::app
