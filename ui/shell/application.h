/// Everything that lives as long as the program shows windows: prompts, ticker, and for each window a store with an identity of its own.
#pragma once

#include "core/base/clock.h"
#include "core/engine/backend.h"
#include "core/server/credential_ledger.h"
#include "ui/prompts/prompts.h"

#include <QString>

#include <memory>
#include <vector>

namespace rolewright::ui {

class MainWindow;
class PracticeDesks;
class RemoteDesks;
class ServedEndpoint;
class Store;
class Ticker;
class WindowLock;
class WindowMarks;

class Application {
public:
    /// Needs a QApplication. `prompts` are real dialogs unless given. `workspace` tells one workspace from another: the path of its file; empty when it is in
    /// memory. All that is passed in must outlive it.
    Application(engine::Backend& backend, PracticeClock& clock, std::unique_ptr<Prompts> prompts = nullptr, const QString& workspace = {});
    ~Application();

    /// Fills an empty workspace with the practice world and signs in as its administrator. Fails only if the engine refuses.
    static Result<void> prepareFirstStart(engine::Engine& engine);

    /// Of the first window that is open.
    Store& store();
    MainWindow& window();
    Ticker& ticker() { return *m_ticker; }
    /// What all windows serve together.
    ServedEndpoint& endpoint() { return *m_endpoint; }
    std::size_t windowCount() const;
    /// Those that are open.
    PracticeDesks& walkthroughs() { return *m_practice; }
    RemoteDesks& connections() { return *m_remote; }
    /// Where the credentials of sessions went; the sessions lists of all windows show it. In memory until it is told where to be kept.
    std::shared_ptr<server::CredentialLedger> handedOut() const { return m_handedOut; }
    /// Locks all windows together.
    WindowLock& lock() { return *m_lock; }

private:
    /// A window and what is its own: who acts in it, and what can be undone in it.
    struct Desk;

    /// One more window over the same engine, shown beside `opener` and acting as its base identity.
    void openAnother(const Desk& opener);
    void prepareEndpoint();
    Desk& addDesk(std::unique_ptr<Store> store);
    /// The first that is open; the very first when none is.
    Desk& first() const;
    void watchLock(MainWindow& window);
    /// The window was closed: it goes, unless it is the first.
    void close(const MainWindow* window);
    void signIn(Store& store) const;

    engine::Backend& m_backend;
    PracticeClock& m_clock;
    QString m_workspace;
    std::shared_ptr<server::CredentialLedger> m_handedOut;
    std::unique_ptr<Prompts> m_prompts;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<ServedEndpoint> m_endpoint;
    std::unique_ptr<PracticeDesks> m_practice;  ///< walkthroughs
    std::unique_ptr<RemoteDesks> m_remote;      ///< connections to endpoints
    std::unique_ptr<WindowMarks> m_marks;
    std::vector<std::unique_ptr<Desk>> m_desks;  ///< the first stays to the end, hidden once it is closed: notifications and the lock rest on it
    std::unique_ptr<WindowLock> m_lock;
};

}  // namespace rolewright::ui
