/// Controls that change the workspace: while nothing may be changed they are disabled, whatever their page thinks of them, and say why.
#pragma once

class QAbstractButton;
class QAction;

namespace rolewright::ui {

class Store;

/// What the page sets meanwhile (enabled or not, the tool tip) holds as soon as changes are allowed again. For what changes something, and for nothing else: asking, copying,
/// exporting and switching go on in read-only mode. The store must outlive the control. Answer with
/// the control.
QAction* changesWorkspace(const Store& store, QAction* action);
QAbstractButton* changesWorkspace(const Store& store, QAbstractButton* button);

}  // namespace rolewright::ui
