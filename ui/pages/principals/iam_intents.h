/// What actions on users, groups, roles and policies are about to do, as far as it is known before somebody has chosen the rest.
#pragma once

#include "ui/pages/principals/principal_kind.h"
#include "ui/widgets/permitted_control.h"

#include <string>
#include <vector>

namespace rolewright::ui {

/// To do it in one of these ways in the account; nothing to be asked when there is none.
Intent intentTo(const AccountId& account, std::vector<analysis::Way> ways);
/// To make these calls, which are known in full; nothing to be asked when there are none.
Intent intentToCall(const AccountId& account, std::vector<service::Operation> calls);
/// All of an account's as policies name them: `arn:aws:iam::111122223333:user/*`. `noun` is `User`, `Group`, `Role` or `Policy`.
std::string anyOf(const AccountId& account, const std::string& noun);
/// The ARN of a user, group or role; empty when it is gone.
std::string arnOf(const Store& store, PrincipalKind kind, const Subject& subject);
/// To do something to whom the tab is about of which more is still to be chosen; `%1` in the action stands for the noun: `Attach%1Policy`.
Intention needing(const Store& store, PrincipalKind kind, const EntityTab& tab, const QString& action);
/// To make another in the account on show. `kind` is how ARNs call it when that is not the noun in small letters: `saml-provider`.
Intention creating(const Store& store, const std::string& noun, const std::string& kind = {});

}  // namespace rolewright::ui
