/// What the tabs of users, groups and roles need to know of which of the three it is.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

namespace rolewright::ui {

enum class PrincipalKind { user, group, role };

/// `User`: operations and parameters are made of it (`AttachUserPolicy`, `UserName`).
inline std::string nounOf(PrincipalKind kind) { return kind == PrincipalKind::user ? "User" : kind == PrincipalKind::group ? "Group" : "Role"; }

inline identity::AccountPtr accountOf(const Store& store, const Subject& subject) { return store.snapshot()->account(subject.account); }

/// The row, or null when it is gone. A group has no boundary and no tags.
template <typename Row>
identity::RowPtr<Row> rowOf(const Store& store, const Subject& subject)
{
    const identity::AccountPtr account = accountOf(store, subject);
    if (!account || subject.key.isEmpty())
        return nullptr;
    if constexpr (std::is_same_v<Row, identity::User>) return account->users.find(subject.name());
    else if constexpr (std::is_same_v<Row, identity::Group>) return account->groups.find(subject.name());
    else if constexpr (std::is_same_v<Row, identity::Role>) return account->roles.find(subject.name());
    else if constexpr (std::is_same_v<Row, identity::Function>) return account->functions.find(subject.name());
    else if constexpr (std::is_same_v<Row, identity::GuardedResource>) return account->guardedResources.find(subject.name());
    else return account->buckets.find(subject.name());
}

inline std::shared_ptr<const identity::Principal> principalOf(const Store& store, PrincipalKind kind, const Subject& subject)
{
    if (kind == PrincipalKind::user)
        return rowOf<identity::User>(store, subject);
    if (kind == PrincipalKind::group)
        return rowOf<identity::Group>(store, subject);
    return rowOf<identity::Role>(store, subject);
}

}  // namespace rolewright::ui
