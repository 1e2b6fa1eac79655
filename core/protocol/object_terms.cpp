#include "core/protocol/object_terms.h"

#include "core/base/text.h"
#include "core/protocol/http_date.h"

#include <algorithm>
#include <charconv>

namespace rolewright::protocol {
namespace {

std::optional<std::size_t> numberOf(std::string_view digits)
{
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return problem == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::string_view unquoted(std::string_view tag)
{
    tag = text::trim(tag);
    if (tag.starts_with("W/"))
        tag.remove_prefix(2);
    return tag.size() > 1 && tag.starts_with('"') && tag.ends_with('"') ? tag.substr(1, tag.size() - 2) : tag;
}

/// S3 takes tags without their quotes as well.
bool namesTag(std::string_view list, std::string_view etag)
{
    const auto parts = text::split(list, ',');
    return std::any_of(parts.begin(), parts.end(), [etag](std::string_view part) { return text::trim(part) == "*" || unquoted(part) == unquoted(etag); });
}

/// Whether the object was changed after the day a header names; nothing when that is no day.
std::optional<bool> changedSince(std::string_view date, std::string_view modified)
{
    const auto then = parseHttpDate(date);
    const auto last = parseHttpDate(modified);
    return then && last ? std::optional(*last > *then) : std::nullopt;
}

}  // namespace

Result<std::optional<ByteRange>> readRange(std::string_view text, std::size_t size)
{
    const std::optional<ByteRange> none;
    const Error outside{"InvalidRange", "The requested range is not satisfiable", {}};
    constexpr std::string_view unit = "bytes=";
    if (!text.starts_with(unit))
        return none;
    text = text::trim(text.substr(unit.size()));
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || text.find(',') != std::string_view::npos)
        return none;
    const auto first = numberOf(text.substr(0, dash));
    const auto last = numberOf(text.substr(dash + 1));
    if (dash == 0) {
        if (!last)
            return none;
        const std::size_t length = std::min(*last, size);
        return length == 0 ? Result<std::optional<ByteRange>>(outside) : std::optional(ByteRange{size - length, length});
    }
    const bool isOpen = dash + 1 == text.size();
    if (!first || (!last && !isOpen) || (last && *last < *first))
        return none;
    if (*first >= size)
        return outside;
    const std::size_t end = isOpen ? size - 1 : std::min(*last, size - 1);
    return std::optional(ByteRange{*first, end - *first + 1});
}

int failedCondition(const ObjectTerms& terms, std::string_view etag, std::string_view modified)
{
    // A tag is more exact than a day, so it alone counts when both are given.
    if (terms.ifMatch && !namesTag(*terms.ifMatch, etag))
        return 412;
    if (!terms.ifMatch && terms.ifUnmodifiedSince && changedSince(*terms.ifUnmodifiedSince, modified).value_or(false))
        return 412;
    if (terms.ifNoneMatch && namesTag(*terms.ifNoneMatch, etag))
        return 304;
    if (!terms.ifNoneMatch && terms.ifModifiedSince && !changedSince(*terms.ifModifiedSince, modified).value_or(true))
        return 304;
    return 0;
}

std::string_view nameOfFailed(const ObjectTerms& terms, std::string_view etag)
{
    return terms.ifMatch && !namesTag(*terms.ifMatch, etag) ? "If-Match" : "If-Unmodified-Since";
}

}  // namespace rolewright::protocol
