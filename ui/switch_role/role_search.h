/// Finding a role by a few letters of its name, account, alias or tags.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace rolewright::ui {

/// What a role is looked for by, in lower case.
struct RoleText {
    QString name;
    QString rest;  ///< account, alias, path, tags
};
using RoleTexts = std::shared_ptr<const std::vector<RoleText>>;

/// How well the text fits the words, of which each must be somewhere: in the name from its beginning, in the name, in the rest, or its letters one after the
/// other in the name. 0: not at all.
int roleScore(const RoleText& text, const QStringList& words);

/// The indexes of those that fit, best first, in their order where they fit alike. No words: all. Stops early, with less, once `cancelled()`.
std::vector<int> searchRoles(const std::vector<RoleText>& texts, const QStringList& words, const std::function<bool()>& cancelled);

}  // namespace rolewright::ui
