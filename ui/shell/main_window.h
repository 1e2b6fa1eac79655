/// The window: identity bar on top, navigator left, a page in the middle, docks around. It owns these and nothing else.
#pragma once

#include "core/base/clock.h"
#include "ui/pages/page.h"

#include <QMainWindow>

#include <map>

class QDockWidget;
class QStackedWidget;

namespace rolewright::ui {

class ClockBanner;
class Navigator;
class RoleWizard;
class SessionsModel;
class SignInDialog;
class SwitchRoleDialog;

class MainWindow final : public QMainWindow, public Navigation {
    Q_OBJECT
public:
    /// `clock` is the practice clock, to be moved from the View menu.
    MainWindow(Store& store, Prompts& prompts, Ticker& ticker, PracticeClock& clock);

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
    void buildDocks();
    QDockWidget* addDock(const QString& objectName, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void focusFilter();
    void getSessionToken();
    void restoreLayout();

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
    SwitchRoleDialog* m_switchRole = nullptr;
    SignInDialog* m_signIn = nullptr;
    std::map<RolePurpose, RoleWizard*> m_wizards;  ///< made at first use
    bool m_mayLose = false;  ///< what is not saved may be lost: somebody said so
    QByteArray m_pristine;  ///< the layout as it was made, for "Reset layout"
};

}  // namespace rolewright::ui
