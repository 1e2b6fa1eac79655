/// Which roles a function can run with: those whose trust lets Lambda in, and why the others do not.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/picker.h"

#include "core/base/identifiers.h"

#include <functional>
#include <optional>
#include <string>

namespace rolewright::ui {

/// A role for a picker; when Lambda may not assume it for this function, it cannot be chosen and says so. No item when the account has no role of this ARN.
std::optional<PickItem> executionRole(const Store& store, const AccountId& account, const std::string& functionName, const std::string& arn);

/// Opens the picker; `picked` is told the role's ARN. Parts: `functionRolesFilter`, `functionRolesList`, `functionRolesTake`.
void chooseExecutionRole(const Store& store, const AccountId& account, const std::string& functionName, QWidget* parent, const std::function<void(const QString&)>& picked);

/// What a new function does: it reads the object that its event names and asks who it is.
QString exampleCode();

}  // namespace rolewright::ui
