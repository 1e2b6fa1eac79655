/// Tables of test cases: files under tests/data, addressed by `<module>/<file>`.
#pragma once

#include "core/json/value.h"
#include "core/json/writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::test {

/// Absolute path of a file or folder under tests/data.
std::string dataPath(std::string_view relative);
/// The file's bytes. Ends the test program with a message when it cannot be read: a missing table must never pass for an empty one.
std::string readData(std::string_view relative);
/// Relative paths of the regular files in a folder under tests/data, sorted. Ends the program when there are none.
std::vector<std::string> dataFiles(std::string_view folder);

/// The cases of a table: a `.json` file that is an array, or a `.jsonl` file with one value a line (blank lines and lines that begin with `//` are
/// skipped). Ends the program with the place of the fault when the table is broken or empty.
std::vector<json::Object> readCases(std::string_view relative);

/// The string member `key` of a case. Ends the program when it is missing: a misspelt key must not pass for an empty expectation.
std::string textOf(const json::Object& testCase, const char* key);

}  // namespace rolewright::test
