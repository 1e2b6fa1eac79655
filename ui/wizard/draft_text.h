/// Reading drafts back: what is not as it should be counts as not being there.
#pragma once

#include "core/json/writer.h"

#include <string>
#include <vector>

namespace rolewright::ui {

/// The texts of the list `key`.
inline std::vector<std::string> textsOf(const json::Object& object, const char* key)
{
    std::vector<std::string> found;
    if (const auto member = object.find(key); member != object.end() && member->is_array()) {
        for (const json::Object& each : *member) {
            if (each.is_string())
                found.push_back(each.get<std::string>());
        }
    }
    return found;
}

}  // namespace rolewright::ui
