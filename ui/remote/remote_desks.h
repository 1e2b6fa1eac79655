/// The connections that are open, each in a window of its own.
#pragma once

#include "core/server/credential_ledger.h"
#include "ui/remote/connection_attempt.h"
#include "ui/remote/connection_keys.h"
#include "ui/remote/remote_desk.h"
#include "ui/remote/remote_door.h"

#include <functional>
#include <vector>

namespace rolewright::ui {

class RemoteDesks final {
public:
    /// `opened` is called for each new window before it is shown. All must outlive it.
    RemoteDesks(Prompts& prompts, std::shared_ptr<server::CredentialLedger> handedOut, std::function<void(MainWindow&)> opened);
    /// What worked in the background must be done by then.
    ~RemoteDesks();

    RemoteDoor& door() { return *m_door; }
    ConnectionKeys& keys() { return m_keys; }
    /// In place of real endpoints.
    void setRemotes(RemoteMaker maker) { m_remotes = std::move(maker); }
    /// Null while it is not open.
    RemoteDesk* find(const QString& reference) const;
    RemoteDesk& show(OpenedConnection opened, const QString& reference);
    /// Closes all windows, and waits for what is on its way.
    void clear();

private:
    void ask(QWidget* window, const QString& reference);
    void close(const RemoteDesk* desk);
    /// Keeps it until nothing is on its way there any more.
    void seeOff(std::unique_ptr<RemoteRoom> room);

    Prompts& m_prompts;
    std::shared_ptr<server::CredentialLedger> m_handedOut;
    std::function<void(MainWindow&)> m_opened;
    RemoteMaker m_remotes = usualRemotes();
    ConnectionKeys m_keys;
    std::unique_ptr<RemoteDoor> m_door;
    std::vector<std::shared_ptr<void>> m_remains;  ///< engines of windows that were closed: somebody in the background may look at them
    std::vector<std::unique_ptr<RemoteRoom>> m_leaving;
    std::vector<std::unique_ptr<RemoteDesk>> m_desks;
};

}  // namespace rolewright::ui
