#include "ui/pages/sessions/session_actions.h"

#include "ui/models/session_cells.h"
#include "ui/models/session_facts.h"
#include "ui/prompts/prompts.h"
#include "ui/revocation/revocation_dialog.h"
#include "ui/revocation/revocation_menu.h"
#include "ui/revocation/revocation_plans.h"
#include "ui/sessions/auto_renew_dialog.h"
#include "ui/sessions/credentials_menu.h"
#include "ui/sessions/renew_with_code_dialog.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/permitted_control.h"
#include "ui/widgets/possible_action.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostLinks = 1000;

}  // namespace

SessionActions::SessionActions(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent)
    : QObject(parent), m_context(context), m_view(view), m_prefix(prefix), m_widget(parent)
{
    m_switch = add(QStringLiteral("switch"), tr("Sw&itch to"), {}, &SessionActions::switchTo);
    m_renew = add(QStringLiteral("renew"), tr("&Renew"), QKeySequence(QStringLiteral("Ctrl+R")), &SessionActions::renewCurrent);
    m_auto = add(QStringLiteral("clock"), tr("Renew by itse&lf…"), QKeySequence(QStringLiteral("Ctrl+Shift+A")), &SessionActions::toggleAuto);
    m_assume = add(QStringLiteral("role"), tr("&Assume a role from here…"), {}, &SessionActions::assumeAny);
    m_revokeOld = add(QStringLiteral("danger"), tr("Revoke the &old keys…"), {}, &SessionActions::revokeOld);
    m_revokeOld->setVisible(false);
    needsPermission(context.store, m_revokeOld, &view, [this] { return m_old ? intentTo(m_context.store, service::RevocationWish::ofSession(m_old), Direction::revoke) : Intent(); });
    m_forget = add(QStringLiteral("close"), tr("Forge&t…"), QKeySequence::Delete, &SessionActions::forgetSelected);
    m_copyArn = add(QStringLiteral("copy"), tr("Cop&y ARN"), QKeySequence::Copy, &SessionActions::copyArn);
    m_shells = new CredentialsMenu(context, view, prefix, parent);
    m_copy = new QAction(m_shells->icon(), tr("&Copy credentials…"), m_widget);
    connect(m_shells, &CredentialsMenu::said, this, &SessionActions::said);
    m_revocations = new RevocationMenu(context, view, prefix, parent);
    m_revoke = new QAction(m_revocations->icon(), tr("Re&voke…"), m_widget);
    connect(m_revocations, &RevocationMenu::said, this, &SessionActions::said);
    connect(&m_view, &SessionsView::currentSessionChanged, this, &SessionActions::showState);
    connect(&m_view, &SessionsView::currentSessionChanged, m_revokeOld, [this] {
        m_old.reset();
        showOld();
    });
    connect(&m_context.ticker, &Ticker::tick, this, &SessionActions::showOld);
    connect(&m_view, &SessionsView::roleDropped, this, &SessionActions::assumeFromHere);
    if (const AutoRenewal* byItself = AutoRenewal::of(context.store))
        connect(byItself, &AutoRenewal::changed, this, &SessionActions::showState);
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

QToolButton* SessionActions::revokeOldButton()
{
    QToolButton* button = buttonFor(m_revokeOld, QStringLiteral("RevokeOld"));
    button->setVisible(false);
    connect(m_revokeOld, &QAction::changed, button, [this, button] { button->setVisible(m_revokeOld->isVisible()); });
    return button;
}

QToolButton* SessionActions::copyButton() { return opening(m_shells, buttonFor(m_copy, QStringLiteral("Copy"))); }

SecretClipboard& SessionActions::clipboard() const { return m_shells->clipboard(); }

QMenu* SessionActions::newMenu()
{
    auto* menu = new QMenu(m_widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_switch, m_assume, m_renew, m_auto, m_forget});
    menu->addMenu(m_revocations);
    menu->addSeparator();
    menu->addAction(m_shells->menuAction());
    menu->addAction(m_copyArn);
    return menu;
}

QString SessionActions::whyNotRenew() const
{
    const sts::SessionPtr session = m_view.current();
    if (!session)
        return tr("No session is chosen.");
    const Renewal renewal = renewalOf(*session, m_view.sessions(), m_context.store);
    return renewal.takesCode ? QString() : renewal.obstacle;
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
    showAuto(session);
    setPossible(m_assume, whyNotAssume());
    setPossible(m_forget, m_view.selected().empty() ? tr("No session is chosen.") : QString());
    setPossible(m_copyArn, m_view.currentArn().isEmpty() ? tr("Nothing is chosen.") : QString());
    setPossible(m_shells->menuAction(), dead);
    setPossible(m_copy, dead);
    m_shells->setEnabled(dead.isEmpty());
    m_revocations->showState();
    showOld();
    setPossible(m_revoke, m_view.currentArn().isEmpty() ? tr("Nothing is chosen.") : QString());
}

void SessionActions::showAuto(const sts::SessionPtr& session)
{
    const AutoRenewal* byItself = AutoRenewal::of(m_context.store);
    const auto until = session && byItself ? byItself->untilOf(session->accessKeyId) : std::nullopt;
    const QString text = until ? tr("Stop renewing by itse&lf") : tr("Renew by itse&lf…");
    if (m_auto->text() != text)
        m_auto->setText(text);
    QString obstacle;
    if (!byItself)
        obstacle = tr("Nothing renews by itself here.");
    else if (!session)
        obstacle = tr("No session is chosen.");
    else if (!until)
        obstacle = byItself->obstacle(*session);
    setPossible(m_auto, obstacle);
}

void SessionActions::toggleAuto()
{
    const sts::SessionPtr session = m_view.current();
    AutoRenewal* byItself = AutoRenewal::of(m_context.store);
    if (!session || !byItself || !m_auto->isEnabled())
        return;
    if (byItself->untilOf(session->accessKeyId))
        byItself->stop(session->accessKeyId);
    else
        (new AutoRenewDialog(*byItself, session, m_context.store.serverNow(), m_widget))->open();
}

QString SessionActions::whyNotAssume() const
{
    if (const sts::SessionPtr session = m_view.current()) {
        if (m_view.sessions().isExpired(*session))
            return tr("The session has expired: its credentials are refused.");
        return m_view.sessions().revocation(*session) ? tr("The session is revoked: its calls are refused.") : QString();
    }
    const QString arn = m_view.currentArn();
    if (arn.isEmpty())
        return tr("Nothing is chosen.");
    return longTermCaller(arn.toStdString()) ? QString() : tr("Only a user, a root user or a session can ask for a role.");
}

void SessionActions::assumeFromHere(const QString& roleArn)
{
    if (const QString obstacle = whyNotAssume(); !obstacle.isEmpty()) {
        Q_EMIT said(InlineMessage::Tone::error, obstacle);
        return;
    }
    if (const sts::SessionPtr session = m_view.current())
        return enter(session, [this, roleArn] { m_context.navigation.switchRole(roleArn); });
    m_context.store.setBase(*longTermCaller(m_view.currentArn().toStdString()));
    m_context.navigation.switchRole(roleArn);
}

void SessionActions::enter(const sts::SessionPtr& session, std::function<void()> then)
{
    std::vector<sts::SessionPtr> links{session};  // up to what a long-term identity asked for
    for (sts::SessionPtr above = m_view.sessions().parentOf(*session); above && links.size() < mostLinks; above = m_view.sessions().parentOf(*above))
        links.push_back(above);
    const sts::Session& first = *links.back();
    std::optional<sts::Caller> asker = longTermCaller(first.callerArn);
    const bool impossible = first.kind == sts::SessionKind::assumeRole && asker && asker->kind == sts::CallerKind::user && m_context.store.chain().front().kind == sts::CallerKind::root;
    if (!impossible) {
        m_context.store.enter(session);
        return then();
    }
    asker->accessKeyId = first.parentKeyId;
    const QString who = callerName(*asker, m_context.store);
    m_context.prompts.confirm(m_widget, Prompts::Tone::information, tr("A root user takes on no role"),
                              tr("%1 was asked for by %2. You are signed in as %3, and AWS lets no root user assume a role. Go on as %2, through this session?")
                                  .arg(sessionTitle(*session), who, callerName(m_context.store.chain().front(), m_context.store)),
                              tr("Go on as %1").arg(who), this, [this, asker = *asker, links, then = std::move(then)](bool yes) {
                                  if (!yes)
                                      return;
                                  m_context.store.setBase(asker);
                                  for (auto link = links.rbegin(); link != links.rend(); ++link)
                                      m_context.store.enter(*link);
                                  then();
                              });
}

void SessionActions::revokeOld()
{
    if (!m_old)
        return;
    auto* dialog = new RevocationDialog(m_context, service::RevocationWish::ofSession(m_old), Direction::revoke, m_widget);
    connect(dialog, &RevocationDialog::said, this, &SessionActions::said);
    dialog->open();
}

void SessionActions::switchTo()
{
    if (const sts::SessionPtr session = m_view.current(); session && m_switch->isEnabled())
        enter(session, [] {});
}

void SessionActions::renewCurrent()
{
    const sts::SessionPtr session = m_view.current();
    if (!session || !m_renew->isEnabled())
        return;
    const auto done = [this, session](const engine::CallResult& result) { renewed(session, result); };
    if (!renewalOf(*session, m_view.sessions(), m_context.store).takesCode)
        return renew(session, m_view.sessions(), m_context.store, this, done);
    auto* dialog = new RenewWithCodeDialog(m_context, session, m_view.sessions(), m_widget);
    connect(dialog, &RenewWithCodeDialog::renewed, this, done);
    dialog->open();
}

void SessionActions::renewed(const sts::SessionPtr& old, const engine::CallResult& result)
{
    if (!result.newSession) {
        Q_EMIT said(InlineMessage::Tone::error, result.answer.ok() ? tr("No session came of it.") : messageOf(result.answer.error()));
        return;
    }
    m_view.choose(result.newSession->accessKeyId);
    const Instant now = m_context.store.serverNow();
    QStringList words{tr("%1 is renewed: new keys, valid until %2.").arg(sessionTitle(*old), shortLocalText(result.newSession->expires, now))};
    const bool alive = !m_view.sessions().isExpired(*old);
    if (alive)
        words += tr("The old keys stay valid too, until %1.").arg(shortLocalText(old->expires, now));
    if (const QString changes = changedSinceText(*old, *m_context.store.engine()); !changes.isEmpty())
        words += changes;
    Q_EMIT said(InlineMessage::Tone::success, words.join(QLatin1Char(' ')));
    m_old = old;
    showOld();
}

/// As long as the keys that were replaced still work.
void SessionActions::showOld()
{
    const bool works = m_old && !m_view.sessions().isExpired(*m_old) && !m_view.sessions().revocation(*m_old);
    if (works)
        m_revokeOld->setText(tr("Revoke the &old keys (valid %1 more)…").arg(durationText(m_old->expires - m_context.store.serverNow())));
    m_revokeOld->setVisible(works);
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

}  // namespace rolewright::ui
