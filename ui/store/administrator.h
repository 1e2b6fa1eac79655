/// Acting as the administrator of another account. In the practice engine that is its root user, as whom anybody may sign in; on AWS somebody there would have to do it.
#pragma once

#include "core/base/identifiers.h"
#include "core/identity/snapshot.h"
#include "core/sts/caller.h"

#include <QString>

namespace rolewright::ui {

sts::Caller administratorOf(const AccountId& account);
/// "Do it as administrator: root of Development", as a button says it, with a mnemonic.
QString doAsAdministrator(const identity::Snapshot& world, const AccountId& account);
/// The account that a caller acts in.
const AccountId& accountOf(const sts::Caller& caller);

}  // namespace rolewright::ui
