/// Requests as fuzz targets write them: `METHOD target`, lines of headers, an empty line and a body.
#pragma once

#include "core/protocol/http_message.h"
#include "tests/fuzz/fuzz.h"

namespace rolewright::fuzz {

/// The first line without its end; `text` goes on behind it.
inline std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return line;
}

inline protocol::HttpRequest requestOf(std::string_view text)
{
    const std::string_view first = takeLine(text);
    const std::size_t blank = first.find(' ');
    protocol::HttpRequest request{std::string(first.substr(0, blank)), blank == std::string_view::npos ? "/" : std::string(first.substr(blank + 1)), {}, {}};
    for (std::string_view line = takeLine(text); !line.empty(); line = takeLine(text)) {
        const std::size_t colon = line.find(':');
        request.headers.add(std::string(line.substr(0, colon)), colon == std::string_view::npos ? std::string() : std::string(line.substr(colon + 1)));
    }
    request.body = text;
    return request;
}

}  // namespace rolewright::fuzz
