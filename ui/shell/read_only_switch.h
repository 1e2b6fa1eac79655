/// The lock in the status bar: says whether changes are let through, and turns that on and off with one click.
#pragma once

#include <QToolButton>

namespace rolewright::ui {

class Store;

/// `readOnly` by name. Checked: the store makes no change. The menu's action and this button are one.
class ReadOnlySwitch final : public QToolButton {
    Q_OBJECT
public:
    ReadOnlySwitch(Store& store, QWidget* parent);

    QAction* action() const { return m_action; }

private:
    void showState();

    Store& m_store;
    QAction* m_action = nullptr;
};

}  // namespace rolewright::ui
