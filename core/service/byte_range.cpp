#include "core/service/byte_range.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace rolewright::service {
namespace {

/// What is larger than any object may be as large as it likes.
std::optional<std::size_t> numberOf(std::string_view digits)
{
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem == std::errc::invalid_argument || end != digits.data() + digits.size())
        return std::nullopt;
    return problem == std::errc::result_out_of_range ? std::numeric_limits<std::size_t>::max() : number;
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

}  // namespace rolewright::service
