/// Action and NotAction elements, compiled. Names match ignoring case. Source: IAM User Guide, "AWS JSON policy elements: Action".
#pragma once

#include "core/evaluation/pattern.h"
#include "core/policy/document.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// A service mask that leaves no service out.
inline constexpr std::uint64_t allServices = ~std::uint64_t{0};

/// An action's name made ready for matching: lower case and hashed. Short names stay in the object.
class ActionName {
public:
    explicit ActionName(std::string_view action);
    ActionName(const ActionName&) = delete;
    ActionName& operator=(const ActionName&) = delete;

    std::string_view text() const { return m_text; }        ///< `s3:getobject`
    std::string_view service() const { return m_service; }  ///< `s3`
    std::string_view name() const { return m_name; }        ///< `getobject`
    std::uint64_t hash() const { return m_hash; }
    /// One bit that stands for the service.
    std::uint64_t serviceBit() const { return m_serviceBit; }
    bool is(std::string_view action) const { return m_text == action; }

private:
    char m_buffer[128];
    std::string m_long;
    std::string_view m_text;
    std::string_view m_service;
    std::string_view m_name;
    std::uint64_t m_hash = 0;
    std::uint64_t m_serviceBit = 0;
};

/// The entries of an Action or NotAction element.
class ActionSet {
public:
    ActionSet() = default;
    explicit ActionSet(const std::vector<policy::Text>& actions);

    /// Action names hold no variables; the context is only what patterns ask for.
    bool matches(const ActionName& action, const Context& context) const
    {
        return m_everything || (!m_exact.empty() && lists(action)) || (!m_wild.empty() && covers(action, context));
    }
    /// Bits of every service that may match; all bits when there are wildcards before the colon.
    std::uint64_t services() const { return m_services; }

private:
    struct Exact {
        std::uint64_t hash;
        std::string text;
    };
    struct Wild {
        std::string service;
        bool anyName = false;  ///< `s3:*`
        Pattern name;
        std::shared_ptr<const Pattern> servicePattern;  ///< null when the service has no wildcards
    };
    bool lists(const ActionName& action) const;
    bool covers(const ActionName& action, const Context& context) const;

    bool m_everything = false;
    std::uint64_t m_services = 0;
    std::vector<Exact> m_exact;  // sorted by hash
    std::vector<Wild> m_wild;
};

}  // namespace rolewright::evaluation
