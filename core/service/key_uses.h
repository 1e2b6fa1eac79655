/// When access keys were used last, as the activity trail has it.
#pragma once

#include "core/identity/rows.h"
#include "core/service/handler.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::service {

struct KeyUse {
    Instant time{};
    std::string service;  ///< `iam`
    std::string region;
};

/// The newest call that was signed with each of the keys, by the key's id; where the trail has none, what an import said. Keys that nobody used are left out.
std::map<std::string, KeyUse> keyUses(const Vault& vault, const std::vector<identity::RowPtr<identity::AccessKey>>& keys);

}  // namespace rolewright::service
