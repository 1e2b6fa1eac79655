#include "core/engine/used_assertions.h"

#include <charconv>

namespace rolewright::engine {
namespace {

constexpr std::string_view secretPrefix = "saml-assertion:";
constexpr std::string_view forgottenName = "saml-assertion:forgotten";

crypto::Secret textOf(Instant instant) { return crypto::Secret(std::to_string(instant.time_since_epoch().count())); }

/// What cannot be read never ends.
Instant instantOf(std::string_view text) {
    Instant::rep count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    return error == std::errc() && end == text.data() + text.size() ? Instant(Instant::duration(count)) : Instant::max();
}

}  // namespace

bool UsedAssertions::owns(std::string_view name) { return name.starts_with(secretPrefix); }

bool UsedAssertions::take(std::string_view name, const crypto::Secret& value) {
    if (!owns(name)) return false;
    const Instant until = instantOf(value.reveal());
    if (name == forgottenName) {
        m_forgotten = until;
        return true;
    }
    std::string id(name.substr(secretPrefix.size()));
    m_byEnd.emplace(until, id);
    m_until.emplace(std::move(id), until);
    return true;
}

bool UsedAssertions::isFresh(const service::UsedAssertion& assertion) const {
    return !m_until.contains(assertion.id) && (!m_forgotten || assertion.until > *m_forgotten);
}

UsedAssertions::Note UsedAssertions::add(const service::UsedAssertion& assertion, Instant now) {
    Note note;
    m_until.emplace(assertion.id, assertion.until);
    m_byEnd.emplace(assertion.until, assertion.id);
    note.put.emplace_back(std::string(secretPrefix) + assertion.id, textOf(assertion.until));
    const auto before = m_forgotten;
    while (m_byEnd.size() > remembered && m_byEnd.begin()->first <= now) {
        m_forgotten = std::max(m_forgotten.value_or(m_byEnd.begin()->first), m_byEnd.begin()->first);
        note.removed.push_back(std::string(secretPrefix) + m_byEnd.begin()->second);
        m_until.erase(m_byEnd.begin()->second);
        m_byEnd.erase(m_byEnd.begin());
    }
    if (m_forgotten != before) note.put.emplace_back(std::string(forgottenName), textOf(*m_forgotten));
    return note;
}

}  // namespace rolewright::engine
