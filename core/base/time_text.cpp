#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace rolewright {

namespace {

using namespace std::chrono;

/// Reads the profiles from the front; every step says whether the text still fits.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }

    bool skip(char expected)
    {
        if (m_rest.empty() || m_rest.front() != expected) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits that make a number in `low`…`high`.
    bool digits(std::size_t count, int low, int high, int& value)
    {
        if (m_rest.size() < count) {
            return false;
        }
        value = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9') {
                return false;
            }
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value >= low && value <= high;
    }

    /// One or more digits after the point; what is finer than a millisecond is dropped.
    bool fraction(int& thousandths)
    {
        std::size_t count = 0;
        int scale = 100;
        thousandths = 0;
        for (; count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9'; ++count, scale /= 10) {
            thousandths += (m_rest[count] - '0') * scale;
        }
        m_rest.remove_prefix(count);
        return count > 0;
    }

    /// `Z`, `+hh:mm` or `-hh:mm`, at the end.
    bool zone(minutes& offset)
    {
        offset = minutes(0);
        if (skip('Z')) {
            return atEnd();
        }
        const bool west = !m_rest.empty() && m_rest.front() == '-';
        int hour = 0;
        int minute = 0;
        if (!(skip('+') || skip('-')) || !digits(2, 0, 23, hour) || !skip(':') || !digits(2, 0, 59, minute)) {
            return false;
        }
        offset = hours(hour) + minutes(minute);
        offset = west ? -offset : offset;
        return atEnd();
    }

private:
    std::string_view m_rest;
};

}  // namespace

std::string toIso8601(Instant instant)
{
    constexpr Instant first = sys_days(year(0) / 1 / 1);
    constexpr Instant last = sys_days(year(9999) / 12 / 31) + hours(24) - milliseconds(1);
    const auto seconds = floor<std::chrono::seconds>(std::clamp(instant, first, last));
    const auto day = floor<days>(seconds);
    const year_month_day date(day);
    const hh_mm_ss time(seconds - day);
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                                     static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::optional<Instant> parseIso8601(std::string_view text)
{
    Reader reader(text);
    int y = 0;
    int m = 1;
    int d = 1;
    if (!reader.digits(4, 0, 9999, y)) {
        return std::nullopt;
    }
    if (!reader.atEnd() && (!reader.skip('-') || !reader.digits(2, 1, 12, m))) {
        return std::nullopt;
    }
    const bool hasDay = !reader.atEnd();
    if (hasDay && (!reader.skip('-') || !reader.digits(2, 1, 31, d))) {
        return std::nullopt;
    }
    const year_month_day date = year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
    if (!date.ok()) {
        return std::nullopt;
    }
    const Instant midnight = sys_days(date);
    if (reader.atEnd()) {
        return midnight;
    }

    int hour = 0;
    int minute = 0;
    int second = 0;
    int thousandths = 0;
    minutes offset(0);
    if (!reader.skip('T') || !reader.digits(2, 0, 23, hour) || !reader.skip(':') || !reader.digits(2, 0, 59, minute)) {
        return std::nullopt;
    }
    if (reader.skip(':')) {
        if (!reader.digits(2, 0, 59, second) || (reader.skip('.') && !reader.fraction(thousandths))) {
            return std::nullopt;
        }
    }
    if (!reader.zone(offset)) {
        return std::nullopt;
    }
    return midnight + hours(hour) + minutes(minute) + seconds(second) + milliseconds(thousandths) - offset;
}

std::optional<Instant> parseEpochSeconds(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    long long value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr long long limit = std::chrono::milliseconds::max().count() / 1000;
    if (failure != std::errc() || end != text.data() + text.size() || value > limit || value < -limit) {
        return std::nullopt;
    }
    return Instant(seconds(value));
}

}  // namespace rolewright
