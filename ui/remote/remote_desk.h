/// A connection on the screen: the mirror of its account, a window on it, and what only a window on an endpoint has.
#pragma once

#include "core/mirror/honesty.h"
#include "core/server/credential_ledger.h"
#include "ui/remote/remote_room.h"
#include "ui/tasks/latest_task.h"

#include <QObject>

#include <memory>

class QMenu;

namespace rolewright::ui {

class DraftsStatus;
class EndpointLock;
class HonestyBadges;
class MainWindow;
class Prompts;
class RemoteDoor;
class Store;
class Ticker;

/// Owns everything of it. Nothing of the person's workspace is open in it.
class RemoteDesk final : public QObject {
    Q_OBJECT
public:
    /// `prompts` and `door` must outlive it.
    RemoteDesk(OpenedConnection opened, const QString& reference, Prompts& prompts, RemoteDoor& door, std::shared_ptr<server::CredentialLedger> handedOut);
    ~RemoteDesk() override;

    const QString& reference() const { return m_reference; }
    MainWindow& window() { return *m_window; }
    RemoteRoom& room() { return *m_room; }
    Store& store() { return *m_store; }
    /// Closes the window and hands over what may still be on its way at the endpoint; nothing else is done with the desk then.
    std::unique_ptr<RemoteRoom> leave();

protected:
    /// Asks before the window is closed over drafts.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addBand();
    void addStatus();
    void addMenu();
    void leaveOut();
    bool letsClose();
    void review();
    void pullAgain();
    void tellPulled(const QString& problem);
    void askToProbe();
    void probeNow();
    void showFindings(const mirror::HonestyReport& report);
    void lookForExpiry();
    void renewBase();
    void askConsoleLink();

    QString m_reference;
    Prompts& m_prompts;
    std::unique_ptr<RemoteRoom> m_room;
    std::unique_ptr<PracticeClock> m_clock;  ///< real; the window wants one
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MainWindow> m_window;
    LatestTask m_renewing;
    Instant m_renewAsked{};  ///< when the keys' source was asked last
    LatestTask m_probing;
    mirror::HonestyReport m_report;  ///< of the last probe of this window
    std::shared_ptr<const mirror::ShortSession> m_expiring;  ///< waited for, to see whether it is refused; null: none is
    EndpointLock* m_lock = nullptr;
    DraftsStatus* m_drafts = nullptr;
    HonestyBadges* m_badges = nullptr;
    bool m_isGivenUp = false;  ///< that the drafts are lost was agreed to
};

}  // namespace rolewright::ui
