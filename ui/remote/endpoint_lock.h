/// The lock of a connection in the status bar: whether changes may be sent to its endpoint.
#pragma once

#include <QToolButton>

namespace rolewright::ui {

class RemoteRoom;

/// `endpointLock` by name. The menu's action and this button are one. Checked: unlocked.
class EndpointLock final : public QToolButton {
    Q_OBJECT
public:
    EndpointLock(RemoteRoom& room, QWidget* parent);

    QAction* action() const { return m_action; }

private:
    void showState();

    RemoteRoom& m_room;
    QAction* m_action = nullptr;
};

/// How many things are drafted; a click leads to the review. `draftsStatus` by name.
class DraftsStatus final : public QToolButton {
    Q_OBJECT
public:
    DraftsStatus(RemoteRoom& room, QWidget* parent);
    /// Counts again, once the event loop is idle.
    void follow();

private:
    void count();

    RemoteRoom& m_room;
    bool m_isDue = false;
};

}  // namespace rolewright::ui
