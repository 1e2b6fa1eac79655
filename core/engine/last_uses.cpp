#include "core/engine/last_uses.h"

#include <charconv>

namespace rolewright::engine {
namespace {

constexpr std::string_view prefix = "last-use:";
constexpr std::string_view notedName = "last-uses-noted";

template <typename Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Milliseconds, service and region, a blank between them.
std::string textOf(const audit::Record& record) {
    return std::to_string(record.time.time_since_epoch().count()) + ' ' + record.service + ' ' + record.region;
}

}  // namespace

bool LastUses::take(std::string_view name, const crypto::Secret& value) {
    if (name != notedName) return false;
    m_noted = m_written = numberOf<std::uint64_t>(value.reveal()).value_or(0);
    return true;
}

void LastUses::note(const audit::Record& record) {
    if (record.sequence <= m_noted) return;
    m_noted = record.sequence;
    for (const std::string& id : service::usedIn(record)) {
        std::string name = nameOf(id);
        m_secrets.put(name, crypto::Secret(textOf(record)));
        m_unwritten.insert(std::move(name));
    }
}

std::vector<std::pair<std::string, crypto::Secret>> LastUses::due() const {
    std::vector<std::pair<std::string, crypto::Secret>> due;
    if (m_noted - m_written < recordsAtOnce) return due;
    for (const std::string& name : m_unwritten) {
        if (auto use = m_secrets.find(name)) due.emplace_back(name, std::move(*use));
    }
    due.emplace_back(std::string(notedName), crypto::Secret(std::to_string(m_noted)));
    return due;
}

void LastUses::written() {
    m_unwritten.clear();
    m_written = m_noted;
}

std::string LastUses::nameOf(std::string_view id) { return std::string(prefix).append(id); }

std::optional<service::NewestUse> LastUses::read(std::string_view text) {
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : text.find(' ', first + 1);
    const auto time = numberOf<Instant::rep>(text.substr(0, first));
    if (second == std::string_view::npos || !time) return std::nullopt;
    return service::NewestUse{Instant(Instant::duration(*time)), std::string(text.substr(first + 1, second - first - 1)), std::string(text.substr(second + 1))};
}

}  // namespace rolewright::engine
