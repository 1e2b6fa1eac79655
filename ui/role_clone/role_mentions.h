/// Everything in the workspace that names a role, and the calls that make it name another instead. No widgets.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"
#include "ui/role_clone/policy_exchange.h"
#include "ui/tasks/latest_task.h"

#include <QString>

#include <string>
#include <vector>

namespace rolewright::ui {

/// A place where the role is named.
struct RoleMention {
    std::string key;    ///< the same as long as the place is there
    AccountId account;  ///< whose it is
    QString place;      ///< "Trust relationship of role Auditor"
    std::vector<service::Operation> calls;
    QString obstacle;   ///< why it cannot be moved; then there are no calls
};

/// Where the role of this name in `account` is named, its own policies left out; as it is to name `to`. Functions and instance profiles take roles of their own account
/// only: they are among them when `to` is in the same. Runs on any thread.
std::vector<RoleMention> mentionsOf(const identity::Snapshot& world, const AccountId& account, const identity::Role& role, const AccountId& toAccount,
                                    const std::string& toPath, const std::string& toName, const LatestTask::Cancelled& cancelled);
/// How many policies speak of the role by its unique id: nothing can be exchanged there before the other role has one.
int mentionsOfId(const identity::Snapshot& world, const identity::Role& role);

}  // namespace rolewright::ui
