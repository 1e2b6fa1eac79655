#include "ui/remote/remote_desks.h"

#include "ui/remote/connections_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/store/store.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString remoteDoorName = QStringLiteral("remoteDoor");

/// The way from a store to the door, which is not the store's own.
class RemoteDoorLink final : public QObject {
public:
    RemoteDoorLink(RemoteDoor& opened, Store& store) : QObject(&store), door(opened) { setObjectName(remoteDoorName); }
    RemoteDoor& door;
};

}  // namespace

RemoteDoor* RemoteDoor::of(const Store& store)
{
    const auto* link = static_cast<const RemoteDoorLink*>(store.findChild<QObject*>(remoteDoorName, Qt::FindDirectChildrenOnly));
    return link ? &link->door : nullptr;
}

void RemoteDoor::giveTo(Store& store)
{
    new RemoteDoorLink(*this, store);
}

RemoteDesks::RemoteDesks(Prompts& prompts, std::shared_ptr<server::CredentialLedger> handedOut, std::function<void(MainWindow&)> opened)
    : m_prompts(prompts), m_handedOut(std::move(handedOut)), m_opened(std::move(opened)), m_door(std::make_unique<RemoteDoor>())
{
    QObject::connect(m_door.get(), &RemoteDoor::connectRequested, m_door.get(), [this](QWidget* window, const QString& reference) { ask(window, reference); });
}

RemoteDesks::~RemoteDesks()
{
    clear();
}

void RemoteDesks::clear()
{
    while (!m_desks.empty())
        close(m_desks.front().get());
    m_leaving.clear();
}

RemoteDesk* RemoteDesks::find(const QString& reference) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&](const std::unique_ptr<RemoteDesk>& desk) { return desk->reference() == reference; });
    return found == m_desks.end() ? nullptr : found->get();
}

void RemoteDesks::ask(QWidget* window, const QString& reference)
{
    if (RemoteDesk* const there = find(reference)) {
        there->window().show();
        there->window().raise();
        return there->window().activateWindow();
    }
    auto* dialog = new ConnectionsDialog(m_keys, m_prompts, m_remotes, reference, window);
    QObject::connect(dialog, &ConnectionsDialog::opened, m_door.get(), [this](const std::shared_ptr<OpenedConnection>& opened, const QString& from) {
        noteConnected(from);
        // After the dialog, which may stand over the window that this one takes the place of.
        QMetaObject::invokeMethod(
            m_door.get(),
            [this, opened, from] {
                if (RemoteDesk* const there = find(from))
                    close(there);
                show(std::move(*opened), from);
            },
            Qt::QueuedConnection);
    });
    dialog->open();
}

RemoteDesk& RemoteDesks::show(OpenedConnection opened, const QString& reference)
{
    auto desk = std::make_unique<RemoteDesk>(std::move(opened), reference, m_prompts, *m_door, m_handedOut);
    RemoteDesk& made = *desk;
    m_desks.push_back(std::move(desk));
    // After the event that closes it.
    QObject::connect(
        &made.window(), &MainWindow::closed, m_door.get(), [this, &made] { close(&made); }, Qt::QueuedConnection);
    QObject::connect(&made.window(), &MainWindow::newWindowRequested, &made, [&made] { made.window().activateWindow(); });
    m_opened(made.window());
    made.window().show();
    made.window().activateWindow();
    return made;
}

void RemoteDesks::close(const RemoteDesk* desk)
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [desk](const std::unique_ptr<RemoteDesk>& one) { return one.get() == desk; });
    if (found == m_desks.end())
        return;
    const std::unique_ptr<RemoteDesk> closing = std::move(*found);
    m_desks.erase(found);
    const std::vector<std::shared_ptr<void>> remains = closing->room().remains();
    m_remains.insert(m_remains.end(), remains.begin(), remains.end());
    seeOff(closing->leave());
}

void RemoteDesks::seeOff(std::unique_ptr<RemoteRoom> room)
{
    RemoteRoom* const leaving = room.get();
    m_leaving.push_back(std::move(room));
    // After the call that says so, which is the room's own.
    leaving->leave([this, leaving] {
        QMetaObject::invokeMethod(
            m_door.get(), [this, leaving] { std::erase_if(m_leaving, [leaving](const std::unique_ptr<RemoteRoom>& one) { return one.get() == leaving; }); }, Qt::QueuedConnection);
    });
}

}  // namespace rolewright::ui
