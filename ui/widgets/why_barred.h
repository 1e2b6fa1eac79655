/// Why nothing may be changed now, and controls of what nobody changes as an identity.
#pragma once

#include <QString>

class QAbstractButton;
class QAction;

namespace rolewright::ui {

class Store;

/// As whom the change would be made. What nobody does as an identity, as importing, goes on while whoever acts only looks on.
enum class ChangedBy { identity, nobody };

/// For the person: the workspace is read-only, or one only looks on since a session expired. Empty when changes are allowed.
QString whyBarred(const Store& store, ChangedBy by = ChangedBy::identity);

/// As `changesWorkspace` (ui/widgets/change_control.h), for what nobody does as an identity.
QAction* changedByNobody(const Store& store, QAction* action);
QAbstractButton* changedByNobody(const Store& store, QAbstractButton* button);

}  // namespace rolewright::ui
