/// Reading back a trust policy that a step of the wizard wrote. No widgets.
#pragma once

#include "core/policy/trust_grant.h"

#include <optional>
#include <string>

namespace rolewright::ui {

/// The one statement that the policy consists of; nothing while there is no policy, or when it was changed to something else.
inline std::optional<policy::TrustGrant> soleGrant(const std::string& trust)
{
    const auto document = policy::Document::parse(trust);
    if (!document)
        return std::nullopt;
    const policy::TrustView view = policy::readTrust(**document);
    return view.grants.size() == 1 && view.readable.front() ? std::optional(view.grants.front()) : std::nullopt;
}

}  // namespace rolewright::ui
