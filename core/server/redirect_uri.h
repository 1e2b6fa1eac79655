/// Where an identity provider may send a browser back to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::server {

/// `http://127.0.0.1:8400` of an http or https address that is written plainly: a host, perhaps a port, a path and a query; nothing of a person, a fragment, or
/// characters that have to be escaped. Nothing for everything else.
std::optional<std::string> originOf(std::string_view uri);
/// Whether the address is one of programs on this machine: `127.0.0.1`, `[::1]` or `localhost`, whatever the port. Source: RFC 8252, section 7.3.
bool isLoopbackUri(std::string_view uri);
/// The address with parameters, escaped, behind `mark`: `?` for its query, to which they are added, `#` for its fragment.
std::string withParameters(const std::string& uri, char mark, const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace rolewright::server
