#include "core/base/http_date.h"

#include <array>
#include <cstdio>

namespace rolewright {

namespace {

constexpr std::array<std::string_view, 7> weekdayNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::size_t httpDateLength = 29;

/// A number of two or four digits; nothing when one of them is none.
std::optional<int> numberIn(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<unsigned> monthNamed(std::string_view name)
{
    for (unsigned month = 0; month < monthNames.size(); ++month) {
        if (monthNames[month] == name)
            return month + 1;
    }
    return std::nullopt;
}

}  // namespace

std::string toHttpDate(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", weekdayNames[std::chrono::weekday(day).c_encoding()].data(), unsigned(ymd.day()),
                  monthNames[unsigned(ymd.month()) - 1].data(), int(ymd.year()), int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()));
    return text.data();
}

std::optional<Instant> parseHttpDate(std::string_view text)
{
    if (text.size() != httpDateLength)
        return std::nullopt;
    const auto day = numberIn(text.substr(5, 2));
    const auto month = monthNamed(text.substr(8, 3));
    const auto year = numberIn(text.substr(12, 4));
    const auto hour = numberIn(text.substr(17, 2));
    const auto minute = numberIn(text.substr(20, 2));
    const auto second = numberIn(text.substr(23, 2));
    if (!day || !month || !year || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(unsigned(*day))};
    if (!ymd.ok())
        return std::nullopt;
    const Instant instant = std::chrono::sys_days(ymd) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
    return toHttpDate(instant) == text ? std::optional(instant) : std::nullopt;
}

}  // namespace rolewright
