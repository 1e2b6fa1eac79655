#include "core/evaluation/context.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

constexpr std::size_t usualEntries = 16;

}  // namespace

std::uint64_t hashIgnoringCase(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(text::lower(c))) * 1099511628211ULL;
    }
    return hash;
}

ContextKey::ContextKey(std::string_view key) : name(key), hash(hashIgnoringCase(key)) {}

bool Context::isSameIgnoringCase(std::string_view a, std::string_view b)
{
    return text::equalsIgnoringCase(a, b);
}

const std::vector<ContextEntry>& Context::entries() const
{
    static const std::vector<ContextEntry> none;
    return m_data ? m_data->entries : none;
}

std::size_t Context::position(std::string_view key) const
{
    const std::vector<ContextEntry>& all = entries();
    const auto at = std::lower_bound(all.begin(), all.end(), key, [](const ContextEntry& entry, std::string_view wanted) {
        return text::compareIgnoringCase(entry.key, wanted) < 0;
    });
    return static_cast<std::size_t>(at - all.begin());
}

Context::Data& Context::change()
{
    if (!m_data) {
        m_data = std::make_shared<Data>();
        m_data->entries.reserve(usualEntries);
        m_data->typed.reserve(usualEntries);
        m_data->hashes.reserve(usualEntries);
    } else if (m_data.use_count() > 1) {
        m_data = std::make_shared<Data>(*m_data);
    }
    return *m_data;
}

void Context::index(Data& data)
{
    std::size_t size = 16;
    while (size < 2 * data.entries.size()) {
        size *= 2;
    }
    data.table.assign(size, Slot());
    data.mask = size - 1;
    for (std::size_t i = 0; i < data.entries.size(); ++i) {
        const ContextEntry& entry = data.entries[i];
        std::size_t at = data.hashes[i] & data.mask;
        while (data.table[at]) {
            at = (at + 1) & data.mask;
        }
        data.table[at] = {&entry, data.typed[i].data(), data.hashes[i], entry.key, !entry.multivalued && entry.values.size() == 1};
    }
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
    Data& data = change();
    const std::size_t place = position(key);
    const auto offset = static_cast<std::ptrdiff_t>(place);
    if (place == data.entries.size() || !text::equalsIgnoringCase(data.entries[place].key, key)) {
        data.hashes.insert(data.hashes.begin() + offset, hashIgnoringCase(key));
        data.entries.insert(data.entries.begin() + offset, ContextEntry());
        data.typed.insert(data.typed.begin() + offset, std::vector<TypedValue>());
    }
    data.entries[place] = ContextEntry{std::move(key), std::move(values), multivalued};
    data.typed[place] = std::move(typed);
    index(data);
}

void Context::remove(std::string_view key)
{
    const std::size_t place = position(key);
    if (place < entries().size() && text::equalsIgnoringCase(entries()[place].key, key)) {
        const auto offset = static_cast<std::ptrdiff_t>(place);
        Data& data = change();
        data.entries.erase(data.entries.begin() + offset);
        data.hashes.erase(data.hashes.begin() + offset);
        data.typed.erase(data.typed.begin() + offset);
        index(data);
    }
}

const ContextEntry* Context::find(std::string_view key) const
{
    const std::size_t index = position(key);
    return index < entries().size() && text::equalsIgnoringCase(entries()[index].key, key) ? &entries()[index] : nullptr;
}

}  // namespace rolewright::evaluation
