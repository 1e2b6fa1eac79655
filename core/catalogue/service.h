/// One of AWS's services: its actions with access levels, its resource types with their ARNs, its condition keys with their types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolewright::catalogue {

enum class AccessLevel : std::uint8_t { list, read, write, permissionsManagement, tagging };
enum class KeyType : std::uint8_t { string, arn, boolean, numeric, date, ipAddress, binary };

/// `name` may hold placeholders: `aws:ResourceTag/${TagKey}`.
struct ConditionKey {
    std::string_view name;
    KeyType type = KeyType::string;
    bool multivalued = false;

    bool hasPlaceholder() const { return name.find("${") != std::string_view::npos; }
    /// Is `key` this key, case ignored? A placeholder stands for one character or more.
    bool matches(std::string_view key) const;
};

/// `arn` in six fields, with placeholders: `arn:${Partition}:s3:::${BucketName}`. `keys` are numbers of the service's condition keys.
struct ResourceType {
    std::string_view name;
    std::string_view arn;
    std::string_view service;  ///< fields of the ARN
    std::string_view region;
    std::string_view account;
    std::string pattern;       ///< its last field, `*` for each placeholder
    std::vector<std::uint16_t> keys;
};

struct Action {
    struct Resource {
        std::uint16_t type = 0;  ///< number in the service's resource types
        bool required = false;
        std::vector<std::uint16_t> keys;
    };
    std::string_view name;
    AccessLevel level = AccessLevel::read;
    std::vector<Resource> resources;
    std::vector<std::uint16_t> keys;
};

/// One service; immutable.
class Service {
public:
    std::string_view prefix() const { return m_prefix; }
    /// May resource control policies speak of it?
    bool takesResourceControl() const { return m_takesResourceControl; }
    /// Sorted by name, case ignored.
    const std::vector<Action>& actions() const { return m_actions; }
    const std::vector<ResourceType>& resourceTypes() const { return m_resourceTypes; }
    const std::vector<ConditionKey>& conditionKeys() const { return m_conditionKeys; }

    /// By name without the prefix, case ignored; null when there is none.
    const Action* action(std::string_view name) const;
    /// Those that a pattern with `*` and `?` stands for, in order.
    std::vector<const Action*> expand(std::string_view pattern) const;
    bool matchesAny(std::string_view pattern) const;
    /// By full name with prefix, case ignored.
    const ConditionKey* conditionKey(std::string_view key) const;
    /// Does a request of this action carry the key (its own, or one of its resources')?
    bool carries(const Action& action, std::string_view key) const;
    /// The action that is spelt most like it, empty when none is close.
    std::string_view nearestAction(std::string_view name) const;

private:
    friend class Reader;
    std::string_view m_prefix;
    bool m_takesResourceControl = false;
    std::vector<Action> m_actions;
    std::unordered_map<std::string_view, std::size_t> m_places;  ///< of actions, by name as AWS writes it
    std::vector<ResourceType> m_resourceTypes;
    std::vector<ConditionKey> m_conditionKeys;
};

}  // namespace rolewright::catalogue
