/// Tables that come with the program: text packed by zlib with its size in front, one record a line, cells separated by tabs.
#pragma once

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright {

/// The text of a table. `packed` is what packaging/tools wrote: four bytes of size, little-endian, and a zlib stream. Anything else is a programmer's error.
std::string unpackTable(std::span<const unsigned char> packed);

/// Calls `line(cells)` for each record; a record that has fewer than `cells` gets empty ones.
template <typename Line>
void eachRecord(std::string_view table, std::size_t cells, Line&& line)
{
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::vector<std::string_view> record = text::split(table.substr(0, end), '\t');
        record.resize(std::max(record.size(), cells));
        line(record);
        table.remove_prefix(std::min(end + 1, table.size()));
    }
}

}  // namespace rolewright
