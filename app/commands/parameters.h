/// Parameters on the command line: `Name=Value` words as the values that the API takes.
#pragma once

#include "core/base/result.h"
#include "core/json/writer.h"

#include <string>
#include <vector>

namespace rolewright::app {

/// Reads `Name=Value` words. A value is JSON when it begins with `[` or `{`, a number or a boolean where the parameter of that name is one, a file's text
/// when it begins with `file://`, and text otherwise. Documents and bodies stay text whatever they begin with. Fails with `InvalidParameter`.
Result<json::Object> readParameters(const std::vector<std::string>& words);

}  // namespace rolewright::app
