/// Exchanging names in the text of a policy: one role for another, one account for another. Every other byte stays as its author wrote it. No widgets.
#pragma once

#include "core/identity/rows.h"
#include "core/policy/document.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace rolewright::ui {

/// What policies call a role by.
struct RoleNames {
    std::string arn;
    std::string sessions;  ///< what the ARNs of its sessions begin with: `arn:aws:sts::…:assumed-role/Name/`
};
RoleNames namesOf(const AccountId& account, const std::string& path, const std::string& name);

/// Given every text between quotes, answers what is to stand in its place.
using Exchange = std::function<std::string(const std::string&)>;
std::string exchangeTexts(std::string_view policyText, const Exchange& exchange);
/// The role, and its sessions, for another.
Exchange roleExchange(RoleNames from, RoleNames to);
/// ARNs of an account, and its number by itself, for those of another.
Exchange accountExchange(const AccountId& from, const AccountId& to);
/// Whether a text says one of these names. Patterns that fit it and others as well do not count.
bool mentions(std::string_view policyText, const RoleNames& role);

/// The text without these principals; a statement that is left with none goes. Fails when none is left of the policy, or when it cannot be read.
Result<std::string> withoutPrincipals(const std::string& policyText, const std::set<std::string>& principals);

}  // namespace rolewright::ui
