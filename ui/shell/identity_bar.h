/// Who acts now: the chain from the base identity to the current role with the time left on each, and the way on and back.
#pragma once

#include "core/sts/caller.h"
#include "ui/models/session_time.h"

#include "core/identity/snapshot.h"

#include <QColor>
#include <QFrame>
#include <QVector>

#include <set>
#include <string>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace rolewright::ui {

class LifeRing;
class Store;
class Ticker;

class IdentityBar final : public QFrame {
    Q_OBJECT
public:
    IdentityBar(Store& store, Ticker& ticker, QWidget* parent);
    /// Opens the menu of everybody whom one can sign in as, the first of them chosen.
    void openSignIn();

Q_SIGNALS:
    void switchRoleRequested();
    void signInPersonRequested();
    /// This session is to end; one acts no longer through it.
    void endRequested(const rolewright::sts::SessionPtr& session);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showTimes();
    /// Of the identity that acts; hidden when that is no session.
    void showRing(const sts::Caller& acting, Urgency urgency, Instant now);
    void showFallBack();
    void fillSignIn();
    void addCrumb(std::size_t depth);
    /// What can be done about a link of the chain.
    void openChainMenu(std::size_t depth, const QPoint& at);
    identity::AccountPtr actingAccount() const;
    void paint(QToolButton* crumb, Urgency urgency);

    Store& m_store;
    Ticker& m_ticker;
    QHBoxLayout* m_crumbs = nullptr;
    QVector<QToolButton*> m_buttons;  ///< one for each link of the chain
    LifeRing* m_ring = nullptr;       ///< beside the last link
    std::set<std::string> m_expired;  ///< access key ids that were seen to expire
    QToolButton* m_back = nullptr;
    QToolButton* m_waysBack = nullptr;
    QToolButton* m_goOn = nullptr;  ///< there while one only looks on
    QToolButton* m_signIn = nullptr;
    QMenu* m_signInMenu = nullptr;
    QLabel* m_place = nullptr;   ///< account and environment
    QLabel* m_engine = nullptr;  ///< which backend
    identity::Environment m_environment = identity::Environment::practice;
    QColor m_ground;  ///< the environment's colour as it is shown
};

}  // namespace rolewright::ui
