/// Tables as CSV text that spreadsheets read and do not run. Source: RFC 4180; OWASP, "CSV Injection".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// One field: quoted where it must be, and with an apostrophe before what a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, line break).
std::string csvField(std::string_view text);
/// One line with its CRLF.
std::string csvLine(const std::vector<std::string_view>& fields);

}  // namespace rolewright::analysis
