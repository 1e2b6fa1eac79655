/// Which roles a function can run with: those whose trust lets Lambda in, and why the others do not.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/picker.h"

#include "core/base/identifiers.h"

#include <functional>
#include <string>
#include <vector>

namespace rolewright::ui {

/// The account's roles for a picker; those that Lambda may not assume for this function cannot be chosen and say so.
std::vector<PickItem> executionRoles(const Store& store, const AccountId& account, const std::string& functionName);

/// Opens the picker; `picked` is told the role's ARN. Parts: `functionRolesFilter`, `functionRolesList`, `functionRolesTake`.
void chooseExecutionRole(const Store& store, const AccountId& account, const std::string& functionName, QWidget* parent, const std::function<void(const QString&)>& picked);

/// What a new function does: it reads the object that its event names and asks who it is.
QString exampleCode();

}  // namespace rolewright::ui
