#include "core/evaluation/discovery.h"

#include "core/base/text.h"

namespace rolewright::evaluation {

void Discovery::add(std::string_view key, Knowledge knowledge)
{
    const bool prefix = key.ends_with('*');
    m_entries.push_back({std::string(prefix ? key.substr(0, key.size() - 1) : key), prefix, knowledge});
}

Discovery::Knowledge Discovery::of(std::string_view key) const
{
    Knowledge known;
    for (const Entry& entry : m_entries) {
        const bool matches = entry.prefix ? text::startsWithIgnoringCase(key, entry.key) : text::equalsIgnoringCase(key, entry.key);
        known.presence = known.presence || (matches && entry.knowledge.presence);
        known.value = known.value || (matches && entry.knowledge.value);
    }
    return known;
}

bool Discovery::leavesOpen(const ContextKey& key, const Context& context) const
{
    const Knowledge known = of(key.name);
    return context.lookup(key) ? !known.value : !known.presence;
}

}  // namespace rolewright::evaluation
