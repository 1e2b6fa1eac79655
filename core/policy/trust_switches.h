/// Which row of a Condition element a switch of the trust form stands for.
#pragma once

#include "core/policy/trust_grant.h"

namespace rolewright::policy {

/// How a switch is written down.
struct SwitchRule {
    TrustSwitch which;
    std::string_view key;           ///< ends in `/` where a tag key follows, begins with `:` where a provider goes before
    std::string_view operatorName;  ///< that it is written with
    std::string_view forPatterns;   ///< likewise when a value has wildcards; empty where there are none
    bool single = false;            ///< takes one value
    bool variables = false;         ///< values may hold policy variables

    bool ofTags() const { return key.ends_with('/'); }
    bool ofProvider() const { return key.starts_with(':'); }
    /// Whether the rule reads rows of this operator.
    bool reads(std::string_view name) const { return name == operatorName || (!forPatterns.empty() && name == forPatterns); }
    bool canHold(std::string_view name, const std::string& value) const;
};
const SwitchRule& ruleOf(TrustSwitch which);

}  // namespace rolewright::policy
