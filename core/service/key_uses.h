/// When access keys and roles were used last, as the activity trail has it.
#pragma once

#include "core/identity/rows.h"
#include "core/service/trail_view.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::service {

class Call;

/// The newest call that was signed with each of the keys, by the key's id; where the trail has none, what an import said. Keys that nobody used are left out.
std::map<std::string, NewestUse> keyUses(const Vault& vault, const std::vector<identity::RowPtr<identity::AccessKey>>& keys);

/// `RoleLastUsed`: the newest call that a session of the role made, or what an import said if that is newer; empty when there was none within the tracking period.
/// Source: IAM API Reference, RoleLastUsed.
json::Object roleLastUsedAnswer(const Call& call, const identity::Role& role);

}  // namespace rolewright::service
