/// What can be typed into the simulator's fields: callers, actions, resources, condition keys, found by part of their names. No widgets.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/why/why_inquiry.h"
#include "ui/widgets/suggest_field.h"

namespace rolewright::ui {

/// So many stand below a field.
inline constexpr std::size_t mostSuggested = 50;

/// Each looks at most at `most` of what fits, exact beginnings first; ask on a worker.
std::vector<Suggestion> suggestCallers(const WhyWorld& world, const QString& typed, std::size_t most);
/// Actions once a service is typed, services before that.
std::vector<Suggestion> suggestActions(const QString& typed, std::size_t most);
std::vector<Suggestion> suggestResources(const WhyWorld& world, const QString& typed, std::size_t most);
/// "list", "permissions management".
QString levelWord(catalogue::AccessLevel level);
/// Global keys, and those of the service that is typed.
std::vector<Suggestion> suggestKeys(const QString& typed, std::size_t most);

/// A set of callers to be chosen at once: "Users of Development", "Members of Developers · Development".
struct CallerSet {
    enum class Kind { users, roles, members, sessions };
    Kind kind = Kind::users;
    AccountId account;
    std::string group;   ///< of members
    QString title;
};
/// The sets there are; cheap.
std::vector<CallerSet> callerSets(const identity::Snapshot& world);
/// Those in the set, as the simulator reads them.
QStringList membersOf(const CallerSet& set, const WhyWorld& world);

}  // namespace rolewright::ui
