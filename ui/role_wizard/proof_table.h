/// What both proofs of a planned role share: their tables, and whom one looks at first.
#pragma once

#include "ui/role_wizard/role_step.h"

#include <functional>

class QTableWidget;

namespace rolewright::ui {

/// `wide` is the column that takes what room there is.
QTableWidget* proofTable(const QStringList& headers, int wide, const QString& objectName, const QString& accessibleName, QWidget* parent);

/// Whom one looks at first: of those whom the role is made for the first that `wanted` fits, else the first of them, else the first of anybody that it fits. -1: nobody.
int firstOf(const RoleState& state, const std::function<bool(const AssumeRow&)>& wanted);

}  // namespace rolewright::ui
