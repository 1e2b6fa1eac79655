#include "core/catalogue/catalogue.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/catalogue/reader.h"
#include "core/catalogue/slot.h"

#include <algorithm>

namespace rolewright::catalogue {
namespace {

/// `${…}` becomes `?*`: one character or more.
std::string patternOf(std::string_view name)
{
    std::string pattern;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t open = name.find("${", at);
        pattern += name.substr(at, open - at);
        if (open == std::string_view::npos)
            break;
        pattern += "?*";
        at = std::min(name.find('}', open), name.size() - 1) + 1;
    }
    return pattern;
}

/// The name that is spelt most like `word`; about a quarter of it may be wrong.
template <typename Names, typename NameOf> std::string_view nearest(const Names& names, std::string_view word, NameOf&& nameOf)
{
    const std::string wanted = text::lower(word);
    std::size_t limit = std::clamp<std::size_t>(word.size() / 4, 1, 4);
    std::string_view best;
    for (const auto& entry : names) {
        const std::string_view name = nameOf(entry);
        const std::size_t longer = std::max(name.size(), wanted.size());
        if (longer - std::min(name.size(), wanted.size()) > limit)
            continue;
        const std::size_t distance = text::editDistance(text::lower(name), wanted, limit);
        if (distance > limit || (distance == limit && !best.empty()))
            continue;
        best = name;
        limit = distance;
    }
    return best;
}

const ConditionKey* find(const std::vector<ConditionKey>& keys, std::string_view name)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [name](const ConditionKey& key) { return key.matches(name); });
    return found == keys.end() ? nullptr : &*found;
}

}  // namespace

bool ConditionKey::matches(std::string_view key) const
{
    if (!hasPlaceholder())
        return text::equalsIgnoringCase(name, key);
    const std::size_t head = name.find("${");
    return text::startsWithIgnoringCase(key, name.substr(0, head)) && text::wildcardMatches(patternOf(name), key, true);
}

const Action* Service::action(std::string_view name) const
{
    // Nearly everybody writes names as AWS does.
    if (const auto place = m_places.find(name); place != m_places.end())
        return &m_actions[place->second];
    const auto found = std::lower_bound(m_actions.begin(), m_actions.end(), name,
                                        [](const Action& action, std::string_view wanted) { return text::compareIgnoringCase(action.name, wanted) < 0; });
    return found != m_actions.end() && text::equalsIgnoringCase(found->name, name) ? &*found : nullptr;
}

std::vector<const Action*> Service::expand(std::string_view pattern) const
{
    std::vector<const Action*> actions;
    for (const Action& action : m_actions) {
        if (text::wildcardMatches(pattern, action.name, true))
            actions.push_back(&action);
    }
    return actions;
}

bool Service::matchesAny(std::string_view pattern) const
{
    const std::string_view head = pattern.substr(0, pattern.find_first_of("*?"));
    auto at = std::lower_bound(m_actions.begin(), m_actions.end(), head,
                               [](const Action& action, std::string_view wanted) { return text::compareIgnoringCase(action.name.substr(0, wanted.size()), wanted) < 0; });
    for (; at != m_actions.end() && text::startsWithIgnoringCase(at->name, head); ++at) {
        if (text::wildcardMatches(pattern, at->name, true))
            return true;
    }
    return false;
}

const ConditionKey* Service::conditionKey(std::string_view key) const
{
    return find(m_conditionKeys, key);
}

bool Service::carries(const Action& action, std::string_view key) const
{
    const auto among = [&](const std::vector<std::uint16_t>& numbers) {
        return std::any_of(numbers.begin(), numbers.end(), [&](std::uint16_t number) { return number < m_conditionKeys.size() && m_conditionKeys[number].matches(key); });
    };
    if (among(action.keys))
        return true;
    return std::any_of(action.resources.begin(), action.resources.end(), [&](const Action::Resource& resource) {
        return among(resource.keys) || (resource.type < m_resourceTypes.size() && among(m_resourceTypes[resource.type].keys));
    });
}

std::string_view Service::nearestAction(std::string_view name) const
{
    return nearest(m_actions, name, [](const Action& action) { return action.name; });
}

Catalogue::Catalogue() : m_text(unpackBuiltIn())
{
    Reader::readIndex(*this);
}

Catalogue::~Catalogue() = default;

const Catalogue& Catalogue::instance()
{
    static const Catalogue catalogue;
    return catalogue;
}

const Service& Catalogue::load(const Slot& slot) const
{
    std::call_once(slot.once, [&slot] { Reader::readService(slot.text, slot.service); });
    return slot.service;
}

const Service* Catalogue::service(std::string_view prefix) const
{
    auto found = m_slots.find(prefix);
    if (found == m_slots.end())
        found = m_slots.find(text::lower(prefix));
    return found == m_slots.end() ? nullptr : &load(*found->second);
}

std::string_view Catalogue::nearestService(std::string_view prefix) const
{
    return nearest(m_prefixes, prefix, [](std::string_view name) { return name; });
}

const ConditionKey* Catalogue::conditionKey(std::string_view key) const
{
    if (const ConditionKey* global = find(m_globalKeys, key))
        return global;
    const Service* owner = service(key.substr(0, key.find(':')));
    return owner == nullptr ? nullptr : owner->conditionKey(key);
}

bool Catalogue::isKeyPrefix(std::string_view prefix) const
{
    return std::any_of(m_keyPrefixes.begin(), m_keyPrefixes.end(), [prefix](std::string_view known) { return text::wildcardMatches(patternOf(known), prefix, true); });
}

std::vector<const Service*> Catalogue::servicesOfArn(std::string_view field) const
{
    std::vector<const Service*> services;
    if (const auto found = m_arnFields.find(field); found != m_arnFields.end()) {
        for (const std::string_view prefix : found->second)
            services.push_back(service(prefix));
    }
    return services;
}

}  // namespace rolewright::catalogue
