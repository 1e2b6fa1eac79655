#include "core/evaluation/request.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

std::uint64_t hashIgnoringCase(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(text::lower(c))) * 1099511628211ULL;
    }
    return hash;
}

ContextKey::ContextKey(std::string_view key) : name(key), hash(hashIgnoringCase(key)) {}

std::size_t Context::position(std::string_view key) const
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), key, [](const ContextEntry& entry, std::string_view wanted) {
        return text::compareIgnoringCase(entry.key, wanted) < 0;
    });
    return static_cast<std::size_t>(at - m_entries.begin());
}

void Context::set(std::string key, std::string value)
{
    std::vector<std::string> values;
    values.push_back(std::move(value));
    set(std::move(key), std::move(values), false);
}

void Context::set(std::string key, std::vector<std::string> values, bool multivalued)
{
    std::vector<TypedValue> typed;
    typed.reserve(values.size());
    for (const std::string& value : values) {
        typed.push_back(readTyped(value));
    }
    const std::size_t index = position(key);
    const auto offset = static_cast<std::ptrdiff_t>(index);
    if (index == m_entries.size() || !text::equalsIgnoringCase(m_entries[index].key, key)) {
        m_hashes.insert(m_hashes.begin() + offset, hashIgnoringCase(key));
        m_entries.insert(m_entries.begin() + offset, ContextEntry());
        m_typed.insert(m_typed.begin() + offset, std::vector<TypedValue>());
    }
    m_entries[index] = ContextEntry{std::move(key), std::move(values), multivalued};
    m_typed[index] = std::move(typed);
}

void Context::remove(std::string_view key)
{
    const std::size_t index = position(key);
    if (index < m_entries.size() && text::equalsIgnoringCase(m_entries[index].key, key)) {
        const auto offset = static_cast<std::ptrdiff_t>(index);
        m_entries.erase(m_entries.begin() + offset);
        m_hashes.erase(m_hashes.begin() + offset);
        m_typed.erase(m_typed.begin() + offset);
    }
}

const ContextEntry* Context::find(std::string_view key) const
{
    const std::size_t index = position(key);
    return index < m_entries.size() && text::equalsIgnoringCase(m_entries[index].key, key) ? &m_entries[index] : nullptr;
}

Context::Slot Context::lookup(const ContextKey& key) const
{
    const std::size_t count = m_hashes.size();
    for (std::size_t i = 0; i < count; ++i) {
        // The hash is no proof: two keys may share it, and a wrong key must never decide.
        if (m_hashes[i] == key.hash && text::equalsIgnoringCase(m_entries[i].key, key.name)) {
            return {&m_entries[i], m_typed[i].data()};
        }
    }
    return {};
}

}  // namespace rolewright::evaluation
