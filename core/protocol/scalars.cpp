#include "core/protocol/scalars.h"

#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"

#include <charconv>

namespace rolewright::protocol {
namespace {

/// A whole number as it would be written again.
std::optional<std::int64_t> plainInteger(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = problem == std::errc() && end == text.data() + text.size();
    return isWhole && std::to_string(number) == text ? std::optional(number) : std::nullopt;
}

std::optional<Instant> momentOf(const json::Object& value)
{
    return value.is_string() ? parseIso8601(value.get_ref<const std::string&>()) : std::nullopt;
}

std::string plainText(const json::Object& value)
{
    return value.is_string() ? value.get<std::string>() : json::compact(value);
}

std::string momentText(const Shape& shape, const json::Object& value, bool fractions)
{
    const std::optional<Instant> moment = momentOf(value);
    if (!moment)
        return plainText(value);
    if (shape.timeForm == TimeForm::http)
        return toHttpDate(*moment);
    if (shape.timeForm == TimeForm::epoch)
        return std::to_string(std::chrono::floor<std::chrono::seconds>(*moment).time_since_epoch().count());
    std::string text = toIso8601(*moment);
    if (fractions)
        text.insert(text.size() - 1, ".000");
    return text;
}

}  // namespace

json::Object readScalar(const Shape& shape, std::string text)
{
    if (shape.type == ShapeType::integer) {
        if (const auto number = plainInteger(text))
            return *number;
    }
    if (shape.type == ShapeType::boolean && (text == "true" || text == "false"))
        return text == "true";
    return text;
}

std::string scalarText(const Shape& shape, const json::Object& value, bool fractions)
{
    if (shape.type == ShapeType::timestamp)
        return momentText(shape, value, fractions);
    return shape.percentEncoded ? text::percentEncode(plainText(value)) : plainText(value);
}

std::optional<std::int64_t> epochSeconds(const json::Object& value)
{
    const std::optional<Instant> moment = momentOf(value);
    return moment ? std::optional<std::int64_t>(std::chrono::floor<std::chrono::seconds>(*moment).time_since_epoch().count()) : std::nullopt;
}

}  // namespace rolewright::protocol
