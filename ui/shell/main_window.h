/// The window: identity bar on top, navigator left, a page in the middle, docks around. It owns these and nothing else.
#pragma once

#include "core/base/clock.h"
#include "ui/pages/page.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace rolewright::ui {

class ClockBanner;
class EndpointStatus;
class GlobalSearch;
class Navigator;
class Places;
class ReadOnlySwitch;
class SessionsModel;
class ShortcutBook;
class Unsaved;
class WindowDialogs;
class WindowMemory;

class MainWindow final : public QMainWindow, public Navigation {
    Q_OBJECT
public:
    /// `clock` is the practice clock, to be moved from the View menu; `workspace` tells whose arrangement and drafts these are. Of several windows of a workspace
    /// one keeps what is not saved over a crash.
    MainWindow(Store& store, Prompts& prompts, Ticker& ticker, PracticeClock& clock, const QString& workspace, bool keepsDrafts);

    void open(const QString& arn) override;
    void openStatement(const PolicyPlace& place) override;
    void openPage(const QString& id) override;
    void switchRole(const QString& roleArn = {}) override;
    void signInAsPerson(const QString& userName = {}) override;
    void newRole(RolePurpose purpose = RolePurpose::any) override;
    void showWhy(const engine::CallResult& result) override;
    void ask(const WhyQuestion& question) override;

    const std::map<QString, Page*>& pages() const { return m_pages; }

Q_SIGNALS:
    void newWindowRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    PageContext context() { return {m_store, m_prompts, *this, m_ticker}; }
    void buildCentre();
    void buildMenuBar();
    void buildStatusBar();
    void showUnsaved();
    /// The help on the page on show, if the help is on the screen or to be raised.
    void showHelp(bool raise);
    void findAnything();
    void openSettings();
    void readAgain();

    Store& m_store;
    Prompts& m_prompts;
    Ticker& m_ticker;
    PracticeClock& m_clock;
    SessionsModel* m_sessions = nullptr;  ///< what notices and status bar look at
    QStackedWidget* m_stack = nullptr;
    Navigator* m_navigator = nullptr;
    std::map<QString, Page*> m_pages;
    QList<Page*> m_order;  ///< as the navigator shows them
    ClockBanner* m_clockBanner = nullptr;
    ReadOnlySwitch* m_readOnly = nullptr;
    EndpointStatus* m_endpoint = nullptr;  ///< null where nothing is served
    Places* m_places = nullptr;
    Unsaved* m_unsaved = nullptr;
    GlobalSearch* m_search = nullptr;
    ShortcutBook* m_shortcuts = nullptr;
    WindowMemory* m_memory = nullptr;
    WindowDialogs* m_dialogs = nullptr;
};

}  // namespace rolewright::ui
