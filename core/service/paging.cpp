#include "core/service/paging.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::service {
namespace {

void writeFrom(json::Object& answer, const char* member, const std::vector<json::Object>& items, std::size_t first, const Page& page, const char* keyMember)
{
    PageWriter writer(page);
    while (first < items.size() && writer.add(json::stringOr(items[first], keyMember), items[first]))
        ++first;
    std::move(writer).finish(answer, member);
}

}  // namespace

Result<Page> readPage(Parameters& parameters)
{
    Page page;
    page.most = static_cast<std::size_t>(std::max(1L, parameters.optionalInteger("MaxItems", 1, 1000).value_or(100)));
    if (const auto marker = parameters.optionalText("Marker", rules::marker)) {
        auto after = crypto::fromBase64(*marker);
        if (!after || after->empty())
            return Error{"ValidationError", "Invalid Marker.", {}};
        page.after = std::move(*after);
    }
    return page;
}

bool PageWriter::add(std::string_view key, json::Object item)
{
    if (m_items.size() >= m_page.most) {
        m_truncated = true;
        return false;
    }
    m_items.push_back(std::move(item));
    m_last = key;
    return true;
}

void PageWriter::finish(json::Object& answer, const char* member) &&
{
    answer[member] = std::move(m_items);
    answer["IsTruncated"] = m_truncated;
    if (m_truncated)
        answer["Marker"] = crypto::toBase64(m_last);
}

void writePage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember)
{
    std::size_t first = 0;
    while (first < items.size() && !page.after.empty() && text::compareIgnoringCase(json::stringOr(items[first], keyMember), page.after) <= 0)
        ++first;
    writeFrom(answer, member, items, first, page, keyMember);
}

void writeOrderedPage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember)
{
    const auto last = std::find_if(items.begin(), items.end(), [&](const json::Object& item) { return !page.after.empty() && json::stringOr(item, keyMember) == page.after; });
    writeFrom(answer, member, items, last == items.end() ? 0 : static_cast<std::size_t>(last - items.begin()) + 1, page, keyMember);
}

}  // namespace rolewright::service
