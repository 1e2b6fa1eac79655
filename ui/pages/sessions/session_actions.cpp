#include "ui/pages/sessions/session_actions.h"

#include "core/interchange/credential_text.h"
#include "ui/models/session_cells.h"
#include "ui/prompts/prompts.h"
#include "ui/revocation/revocation_menu.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/icons.h"
#include "ui/widgets/possible_action.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace rolewright::ui {
namespace {

using interchange::Shell;

}  // namespace

SessionActions::SessionActions(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent)
    : QObject(parent), m_context(context), m_view(view), m_prefix(prefix), m_widget(parent)
{
    m_clipboard = new SecretClipboard(this);
    m_switch = add(QStringLiteral("switch"), tr("Sw&itch to"), {}, &SessionActions::switchTo);
    m_renew = add(QStringLiteral("renew"), tr("&Renew"), QKeySequence(QStringLiteral("Ctrl+R")), &SessionActions::renewCurrent);
    m_forget = add(QStringLiteral("close"), tr("Forge&t…"), QKeySequence::Delete, &SessionActions::forgetSelected);
    m_copyArn = add(QStringLiteral("copy"), tr("Cop&y ARN"), QKeySequence::Copy, &SessionActions::copyArn);
    addShells();
    m_revocations = new RevocationMenu(context, view, prefix, parent);
    m_revoke = new QAction(m_revocations->icon(), tr("Re&voke…"), m_widget);
    connect(m_revocations, &RevocationMenu::said, this, &SessionActions::said);
    connect(&m_view, &SessionsView::currentSessionChanged, this, &SessionActions::showState);
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionActions::showState);
    connect(&m_view.sessions(), &SessionsModel::crossed, this, &SessionActions::showState);
    for (const auto signal : {&Store::sessionsChanged, &Store::snapshotChanged, &Store::callerChanged})
        connect(&m_context.store, signal, this, &SessionActions::showState);
    showState();
}

QAction* SessionActions::add(const QString& iconName, const QString& text, const QKeySequence& keys, void (SessionActions::*work)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, work);
    return action;
}

void SessionActions::addShells()
{
    m_shells = new QMenu(tr("&Copy credentials"), m_widget);
    m_shells->setObjectName(m_prefix + QStringLiteral("CopyMenu"));
    m_shells->setIcon(icon(QStringLiteral("key")));
    m_shells->setToolTipsVisible(true);
    m_copy = new QAction(m_shells->icon(), tr("&Copy credentials…"), m_widget);
    const std::pair<Shell, QString> shells[] = {{Shell::posix, tr("for &bash, zsh, sh")}, {Shell::fish, tr("for &fish")}, {Shell::powerShell, tr("for &PowerShell")}, {Shell::cmd, tr("for &cmd")}};
    for (const auto& [shell, text] : shells) {
        QAction* action = m_shells->addAction(text);
        action->setObjectName(m_prefix + QStringLiteral("Copy%1").arg(static_cast<int>(shell)));
        connect(action, &QAction::triggered, this, [this, chosen = static_cast<int>(shell)] { copyFor(chosen); });
    }
}

QToolButton* SessionActions::buttonFor(QAction* action, const QString& name)
{
    return actionButton(action, m_prefix + name, m_widget);
}

namespace {

/// Not the button's own menu: that would run an event loop of its own.
QToolButton* opening(QMenu* menu, QToolButton* button)
{
    QObject::connect(button, &QToolButton::clicked, menu, [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

}  // namespace

QToolButton* SessionActions::revokeButton() { return opening(m_revocations, buttonFor(m_revoke, QStringLiteral("Revoke"))); }

QToolButton* SessionActions::copyButton() { return opening(m_shells, buttonFor(m_copy, QStringLiteral("Copy"))); }

QMenu* SessionActions::newMenu()
{
    auto* menu = new QMenu(m_widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_switch, m_renew, m_forget});
    menu->addMenu(m_revocations);
    menu->addSeparator();
    menu->addAction(m_shells->menuAction());
    menu->addAction(m_copyArn);
    return menu;
}

QString SessionActions::whyNotRenew() const
{
    const sts::SessionPtr session = m_view.current();
    return session ? renewalOf(*session, m_view.sessions(), m_context.store).obstacle : tr("No session is chosen.");
}

void SessionActions::showState()
{
    const sts::SessionPtr session = m_view.current();
    const sts::Caller& acting = m_context.store.caller();
    QString dead;
    if (!session)
        dead = tr("No session is chosen.");
    else if (m_view.sessions().isExpired(*session))
        dead = tr("The session has expired: its credentials are refused.");
    else if (m_view.sessions().revocation(*session))
        dead = tr("The session is revoked: its calls are refused.");
    const bool here = session && acting.session && acting.session->accessKeyId == session->accessKeyId;
    setPossible(m_switch, here && dead.isEmpty() ? tr("You are acting as this session now.") : dead);
    setPossible(m_renew, whyNotRenew());
    setPossible(m_forget, m_view.selected().empty() ? tr("No session is chosen.") : QString());
    setPossible(m_copyArn, m_view.currentArn().isEmpty() ? tr("Nothing is chosen.") : QString());
    setPossible(m_shells->menuAction(), dead);
    setPossible(m_copy, dead);
    m_shells->setEnabled(dead.isEmpty());
    m_revocations->showState();
    setPossible(m_revoke, m_view.currentArn().isEmpty() ? tr("Nothing is chosen.") : QString());
}

void SessionActions::switchTo()
{
    if (const sts::SessionPtr session = m_view.current(); session && m_switch->isEnabled())
        m_context.store.enter(session);
}

void SessionActions::renewCurrent()
{
    const sts::SessionPtr session = m_view.current();
    if (!session || !m_renew->isEnabled())
        return;
    renew(session, m_view.sessions(), m_context.store, this, [this, session](const engine::CallResult& result) { renewed(session, result); });
}

void SessionActions::renewed(const sts::SessionPtr& old, const engine::CallResult& result)
{
    if (!result.newSession) {
        Q_EMIT said(InlineMessage::Tone::error, result.answer.ok() ? tr("No session came of it.") : toQt(result.answer.error().message));
        return;
    }
    m_view.choose(result.newSession->accessKeyId);
    const Instant now = m_context.store.serverNow();
    const QString until = m_view.sessions().isExpired(*old)
                              ? tr("%1 is renewed: new keys, valid until %2.").arg(sessionTitle(*old), shortLocalText(result.newSession->expires, now))
                              : tr("%1 is renewed: new keys, valid until %2. The old keys stay valid too, until %3.")
                                    .arg(sessionTitle(*old), shortLocalText(result.newSession->expires, now), shortLocalText(old->expires, now));
    Q_EMIT said(InlineMessage::Tone::success, until);
}

void SessionActions::forgetSelected()
{
    const std::vector<sts::SessionPtr> sessions = m_view.selected();
    if (sessions.empty())
        return;
    const QString title = sessions.size() == 1 ? tr("Forget %1?").arg(sessionTitle(*sessions.front())) : tr("Forget %1 sessions?").arg(sessions.size());
    const bool alive = std::any_of(sessions.begin(), sessions.end(), [this](const sts::SessionPtr& session) { return !m_view.sessions().isExpired(*session); });
    const QString text = alive ? tr("This only takes it off the list here, for good. Its credentials still work until they expire: forgetting is not revoking.")
                               : tr("This takes it off the list here, for good. Its credentials have expired.");
    m_context.prompts.confirm(m_widget, Prompts::Tone::warning, title, text, tr("Forget"), this, [this, sessions](bool yes) {
        for (std::size_t i = 0; yes && i < sessions.size(); ++i)
            m_context.store.forgetSession(sessions[i]->accessKeyId);
    });
}

void SessionActions::copyArn() { QGuiApplication::clipboard()->setText(m_view.currentArn()); }

void SessionActions::copyFor(int shell)
{
    const sts::SessionPtr session = m_view.current();
    if (!session)
        return;
    const auto credentials = m_context.store.engine()->credentialsOf(session->accessKeyId);
    if (credentials)
        m_clipboard->put(toQt(interchange::environmentText(*credentials, static_cast<Shell>(shell)).reveal()));
    else
        Q_EMIT said(InlineMessage::Tone::error, toQt(credentials.error().message));
}

}  // namespace rolewright::ui
