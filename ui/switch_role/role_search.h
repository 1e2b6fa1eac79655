/// Finding a role by a few letters of its name, account, alias or tags.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rolewright::ui {

/// What a role is looked for by, folded.
struct RoleText {
    std::string name;
    std::string rest;  ///< account, alias, path, tags
};
using RoleTexts = std::shared_ptr<const std::vector<RoleText>>;

/// The indexes of those that fit all the words (`searchWords`), best first, in their order where they fit alike. No words: all. Stops early, with less, once `cancelled()`.
std::vector<int> searchRoles(const std::vector<RoleText>& texts, const std::vector<std::string>& words, const std::function<bool()>& cancelled);

}  // namespace rolewright::ui
