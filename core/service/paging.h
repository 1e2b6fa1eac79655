/// Lists in pages: `MaxItems` (1…1000, default 100) and `Marker`. Source: IAM API Reference, ListUsers.
#pragma once

#include "core/identity/table.h"
#include "core/service/parameters.h"

#include <optional>

namespace rolewright::service {

struct Page {
    std::size_t most = 100;
    std::string after;  ///< key of the last item of the page before; empty at the start
};
/// Reads both parameters. Fails with ValidationError when the marker is none of ours; lengths are left to `Parameters::check`.
Result<Page> readPage(Parameters& parameters);

/// Collects the items of one page and writes them into `answer[member]`, with IsTruncated and Marker.
class PageWriter {
public:
    explicit PageWriter(const Page& page) : m_page(page) {}
    /// Adds the next item of the list. False when the page was full already: then stop.
    bool add(std::string_view key, json::Object item);
    void finish(json::Object& answer, const char* member) &&;

private:
    const Page& m_page;
    json::Object m_items = json::Object::array();
    std::string m_last;
    bool m_truncated = false;
};

/// The page of `items` that `page` asks for. `keyMember` is the member that holds an item's key; items are sorted by it.
void writePage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember);
/// The same for items in an order of their own (newest first …): a page begins behind the item whose key is `page.after`.
void writeOrderedPage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember);

/// The page of a table's rows; only those on it are described. `describe(row)` answers nothing for a row that is not listed.
template <typename Table, typename Describe>
void writeRows(json::Object& answer, const char* member, const Table& table, const Page& page, Describe&& describe)
{
    PageWriter writer(page);
    std::size_t index = page.after.empty() ? 0 : table.lowerBound(page.after);
    if (!page.after.empty() && index < table.size() && Table::compare(rowKey(*table.at(index)), page.after) == 0)
        ++index;
    for (; index < table.size(); ++index) {
        std::optional<json::Object> item = describe(*table.at(index));
        if (item && !writer.add(rowKey(*table.at(index)), std::move(*item)))
            break;
    }
    std::move(writer).finish(answer, member);
}

}  // namespace rolewright::service
