/// Tags of whatever can bear them.
#pragma once

#include <string>
#include <vector>

namespace rolewright::identity {

struct Tag {
    std::string key;
    std::string value;
    bool operator==(const Tag&) const = default;
};
using Tags = std::vector<Tag>;

}  // namespace rolewright::identity
