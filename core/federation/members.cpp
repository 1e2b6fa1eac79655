#include "core/federation/members.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace rolewright::federation {

bool hasDuplicates(const json::Value& value)
{
    std::set<std::string_view> keys;
    for (const json::Member& member : value.members) {
        if (!keys.insert(member.key).second || hasDuplicates(member.value))
            return true;
    }
    return std::any_of(value.elements.begin(), value.elements.end(), hasDuplicates);
}

}  // namespace rolewright::federation
