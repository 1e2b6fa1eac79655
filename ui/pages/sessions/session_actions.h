/// What can be done with a session, and why not: the same on the page, in its context menu and in the dock.
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/sessions_view.h"

class QAction;
class QMenu;
class QToolButton;

namespace rolewright::ui {

class RevocationMenu;
class CredentialsMenu;
class SecretClipboard;

/// Acts on what is chosen in a view. An action that is not possible is disabled and says why in its tool tip.
class SessionActions final : public QObject {
    Q_OBJECT
public:
    /// Buttons are named after `prefix`: `…Switch`, `…Renew`, `…Auto`, `…Forget`, `…Revoke`, `…Copy`, `…RevokeOld`.
    SessionActions(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent);

    QToolButton* switchButton() { return buttonFor(m_switch, QStringLiteral("Switch")); }
    QToolButton* renewButton() { return buttonFor(m_renew, QStringLiteral("Renew")); }
    QToolButton* autoButton() { return buttonFor(m_auto, QStringLiteral("Auto")); }
    /// There only after a renewal, while the keys before still work.
    QToolButton* revokeOldButton();
    QToolButton* forgetButton() { return buttonFor(m_forget, QStringLiteral("Forget")); }
    /// With a menu of the ways to end sessions.
    QToolButton* revokeButton();
    /// With the ways to take the credentials along.
    QToolButton* copyButton();
    /// Everything, as a menu that deletes itself.
    QMenu* newMenu();

    void switchTo();
    void renewCurrent();
    void forgetSelected();
    /// Acts as what is chosen, session or long-term identity, and opens the switch-role flow from there.
    void assumeFromHere(const QString& roleArn);
    SecretClipboard& clipboard() const;
    /// Why the current session cannot be renewed; empty when it can.
    QString whyNotRenew() const;

Q_SIGNALS:
    /// Something to be told where the list is.
    void said(rolewright::ui::InlineMessage::Tone tone, const QString& text);

private:
    /// Acts through it, as whoever asked for it: a root user takes on no role, so that one asks first and goes on as that one.
    void enter(const sts::SessionPtr& session, std::function<void()> then);
    QAction* add(const QString& iconName, const QString& text, const QKeySequence& keys, void (SessionActions::*work)());
    QToolButton* buttonFor(QAction* action, const QString& name);
    void assumeAny() { assumeFromHere({}); }
    void toggleAuto();
    void showAuto(const sts::SessionPtr& session);
    void revokeOld();
    void showOld();
    void copyArn();
    void renewed(const sts::SessionPtr& old, const engine::CallResult& result);
    void showState();
    QString whyNotAssume() const;

    PageContext m_context;
    SessionsView& m_view;
    QString m_prefix;
    QWidget* m_widget;
    QAction* m_switch = nullptr;
    QAction* m_renew = nullptr;
    QAction* m_auto = nullptr;
    QAction* m_assume = nullptr;
    QAction* m_revokeOld = nullptr;
    sts::SessionPtr m_old;  ///< whose keys were replaced last
    QAction* m_forget = nullptr;
    QAction* m_copyArn = nullptr;
    QAction* m_copy = nullptr;
    CredentialsMenu* m_shells = nullptr;
    QAction* m_revoke = nullptr;
    RevocationMenu* m_revocations = nullptr;
};

}  // namespace rolewright::ui
