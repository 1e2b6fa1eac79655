#include "ui/shell/session_notices.h"

#include "ui/models/session_cells.h"
#include "ui/sessions/renew_with_code_dialog.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/store/session_preferences.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace rolewright::ui {

SessionNotices::SessionNotices(const PageContext& context, const SessionsModel& sessions, QWidget* parent) : QFrame(parent), m_context(context), m_sessions(sessions)
{
    setObjectName(QStringLiteral("sessionNotices"));
    setAccessibleName(tr("Sessions that end"));
    keepStyleSheet(*this, [] { return QStringLiteral("#sessionNotices { background: %1; border-bottom: 1px solid %2; }").arg(tokens().raised.name(), tokens().warning.name()); });
    auto* sign = new QLabel(this);
    showIcon(*sign, [] { return icon(QStringLiteral("warning"), tokens().warning); }, 16);
    m_label = new QLabel(this);
    m_label->setObjectName(QStringLiteral("sessionNoticesText"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(sign);
    layout->addWidget(m_label, 1);
    m_back = addButton(QStringLiteral("sessionNoticesBack"), tr("Back"), QStringLiteral("back"));
    m_renew = addButton(QStringLiteral("sessionNoticesRenew"), tr("Renew"), QStringLiteral("renew"));
    m_snooze = addButton(QStringLiteral("sessionNoticesSnooze"), tr("Snooze 5 min"), QStringLiteral("clock"));
    QToolButton* show = addButton(QStringLiteral("sessionNoticesShow"), tr("Show"), QStringLiteral("session"));
    QToolButton* close = addButton(QStringLiteral("sessionNoticesDismiss"), tr("Dismiss"), QStringLiteral("close"));
    close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    new QShortcut(QKeySequence(Qt::Key_F9), this, this, &SessionNotices::renewAll);  // not the button's own: that would take the focus from what is being written
    connect(m_back, &QToolButton::clicked, this, &SessionNotices::goBack);
    connect(m_renew, &QToolButton::clicked, this, &SessionNotices::renewAll);
    connect(m_snooze, &QToolButton::clicked, this, &SessionNotices::snoozeAll);
    connect(show, &QToolButton::clicked, this, &SessionNotices::showThem);
    connect(close, &QToolButton::clicked, this, &SessionNotices::dismiss);
    connect(&m_sessions, &SessionsModel::crossed, this, &SessionNotices::take);
    connect(&m_context.ticker, &Ticker::jumped, this, [this](ClockEvent event) { m_jump = event; });
    connect(&m_context.ticker, &Ticker::tick, this, &SessionNotices::tick);
    connect(&m_context.store, &Store::callerChanged, this, &SessionNotices::refresh);
    connect(&m_context.store, &Store::sessionsChanged, this, &SessionNotices::dropSettled);
    if (const FallBack* fallBack = FallBack::of(m_context.store))
        connect(fallBack, &FallBack::changed, this, &SessionNotices::refresh);
    if (const AutoRenewal* byItself = AutoRenewal::of(m_context.store))
        connect(byItself, &AutoRenewal::gaveUp, this, &SessionNotices::tellTrouble);
    refresh();
}

QToolButton* SessionNotices::addButton(const QString& objectName, const QString& text, const QString& iconName)
{
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

void SessionNotices::take(const std::vector<Crossing>& crossings)
{
    if (m_jump != ClockEvent::none) {
        digest(crossings);
        return;
    }
    bool anything = false;
    for (const Crossing& crossing : crossings) {
        if (crossing.urgency < Urgency::urgent || isSilent(*crossing.session) || !m_told.emplace(crossing.session->accessKeyId, crossing.urgency).second)
            continue;
        const auto known = std::find_if(m_notices.begin(), m_notices.end(), [&](const SessionNotice& notice) { return notice.session == crossing.session; });
        if (known != m_notices.end())
            known->urgency = crossing.urgency;
        else
            m_notices.push_back({crossing.session, crossing.urgency});
        m_digest.clear();
        m_trouble.clear();
        anything = true;
    }
    refresh();
    if (anything)
        announce();
}

/// The person wants quiet, or does not use it; but that one's own calls are refused is always told. What renews itself needs nobody until it has failed.
bool SessionNotices::isSilent(const sts::Session& session) const
{
    if (isActing(session, m_context.store) || isLost(session, m_context.store))
        return false;
    const AutoRenewal* byItself = AutoRenewal::of(m_context.store);
    const SessionSettings& settings = SessionPreferences::of(m_context.store).settings();
    if (settings.quiet || (byItself && byItself->untilOf(session.accessKeyId)))
        return true;
    const sts::EntryPtr entry = m_sessions.entry(m_sessions.find(session.accessKeyId));
    const Instant lastSeen = entry ? entry->lastUsed.value_or(session.issued) : session.issued;
    return settings.quietUnusedMinutes > 0 && m_sessions.now() - lastSeen >= std::chrono::minutes(settings.quietUnusedMinutes);
}

void SessionNotices::announce()
{
    if (!text().isEmpty())
        Q_EMIT announced(text(), std::any_of(m_notices.begin(), m_notices.end(), [](const SessionNotice& notice) { return notice.urgency >= Urgency::last; }));
}

void SessionNotices::tellTrouble(const QString& why)
{
    m_trouble = why;
    refresh();
    announce();
}

/// Instead of one notice for each: what came to pass while nobody could look.
void SessionNotices::digest(const std::vector<Crossing>& crossings)
{
    int expired = 0, ending = 0;
    QString stopped;
    for (const Crossing& crossing : crossings) {
        m_told.emplace(crossing.session->accessKeyId, crossing.urgency);
        ending += crossing.urgency == Urgency::urgent || crossing.urgency == Urgency::last ? 1 : 0;
        if (crossing.urgency != Urgency::expired)
            continue;
        ++expired;
        if (isActing(*crossing.session, m_context.store) || isLost(*crossing.session, m_context.store))
            stopped = noticeText({crossing.session, crossing.urgency}, m_sessions.now(), m_context.store);
    }
    const bool quiet = SessionPreferences::of(m_context.store).settings().quiet;
    if (quiet ? stopped.isEmpty() : expired + ending == 0)
        return;
    m_notices.clear();
    m_snoozedUntil.reset();
    const QString what = m_jump == ClockEvent::slept ? tr("While the computer slept") : tr("The system clock was changed");
    const QString counts = tr("%1: sessions that expired: %2; sessions about to end: %3.").arg(what).arg(expired).arg(ending);
    m_digest = quiet ? stopped : stopped.isEmpty() ? counts : QStringLiteral("%1 %2").arg(counts, stopped);
    refresh();
    announce();
}

/// Whoever was forgotten is not spoken of any more, nor who was asked for again.
void SessionNotices::dropSettled()
{
    const sts::BookView book = m_context.store.sessions();
    const auto settled = [&](const SessionNotice& notice) {
        const sts::Session& session = *notice.session;
        return !m_sessions.find(session.accessKeyId).isValid() || std::any_of(book->rbegin(), book->rend(), [&](const sts::EntryPtr& entry) {
            const sts::Session& other = *entry->session;
            return other.issued > session.issued && other.principalId == session.principalId && other.name == session.name && other.callerArn == session.callerArn;
        });
    };
    if (std::erase_if(m_notices, settled) > 0)
        refresh();
}

void SessionNotices::tick()
{
    const ClockEvent jump = std::exchange(m_jump, ClockEvent::none);
    const bool untold = jump == ClockEvent::set && m_digest.isEmpty() && m_sessions.liveCount() > 0 && !SessionPreferences::of(m_context.store).settings().quiet;
    if (untold)
        m_digest = tr("The system clock was changed. What is left of every session was computed anew.");
    if (untold || !m_notices.empty())
        refresh();
}

QString SessionNotices::words() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    return m_notices.empty() ? m_digest : noticesText(m_notices, m_sessions.now(), m_context.store);
}

QString SessionNotices::text() const { return isHidden() ? QString() : m_label->text(); }

void SessionNotices::refresh()
{
    if (m_snoozedUntil && m_sessions.now() >= *m_snoozedUntil)
        m_snoozedUntil.reset();
    const QString said = m_snoozedUntil ? QString() : words();
    const bool was = !isHidden();
    setVisible(!said.isEmpty());
    if (said.isEmpty()) {
        if (was)
            Q_EMIT settled();
        return;
    }
    m_label->setText(said);
    const QString spoken = m_notices.size() == 1 ? tr("%1, expires at %2").arg(sessionTitle(*m_notices.front().session), localText(m_notices.front().session->expires)) : said;
    if (m_label->accessibleName() != spoken)
        m_label->setAccessibleName(spoken);
    refreshButtons();
}

void SessionNotices::refreshButtons()
{
    QString obstacle;
    bool any = false;
    for (const SessionNotice& notice : m_notices) {
        const Renewal own = renewalOf(*notice.session, m_sessions, m_context.store);
        any = any || own.obstacle.isEmpty() || own.takesCode;
        obstacle = own.obstacle;
    }
    m_snooze->setVisible(!m_notices.empty());
    m_renew->setVisible(!m_notices.empty());
    m_renew->setEnabled(any && !m_renewing);
    m_renew->setText(m_notices.size() > 1 ? tr("Renew all") : tr("Renew"));
    m_renew->setAccessibleName(m_renew->text());
    m_renew->setToolTip(any ? tr("Ask for new keys with the same parameters (F9)") : obstacle);
    const auto stopping = std::find_if(m_notices.begin(), m_notices.end(), [this](const SessionNotice& notice) {
        const bool acting = isActing(*notice.session, m_context.store) && m_context.store.chain().size() > 1;
        return notice.urgency == Urgency::expired && (acting || isLost(*notice.session, m_context.store));
    });
    const auto& chain = m_context.store.chain();
    m_back->setVisible(stopping != m_notices.end());
    if (m_back->isHidden())
        return;
    m_back->setText(isLost(*stopping->session, m_context.store) ? tr("Go on as %1").arg(callerName(chain.back(), m_context.store)) : tr("Back to %1").arg(callerName(chain[chain.size() - 2], m_context.store)));
    m_back->setAccessibleName(m_back->text());
    m_back->setToolTip(m_back->text());
}

void SessionNotices::goBack()
{
    FallBack* const fallBack = FallBack::of(m_context.store);
    if (!fallBack || !fallBack->lost())
        return m_context.store.back();
    fallBack->goOn();
    dismiss();
}

void SessionNotices::snoozeAll()
{
    m_snoozedUntil = m_sessions.now() + snooze;
    refresh();
}

void SessionNotices::renewAll()
{
    if (m_renewing)
        return;
    std::vector<sts::SessionPtr> waiting;
    for (auto notice = m_notices.rbegin(); notice != m_notices.rend(); ++notice)
        waiting.push_back(notice->session);
    m_trouble.clear();
    m_asking = m_asking ? m_asking.data() : askForCode(m_context, waiting, m_sessions, window());
    renewNext(std::move(waiting));
}

/// One after the other, the last of `waiting` first.
void SessionNotices::renewNext(std::vector<sts::SessionPtr> waiting)
{
    while (!waiting.empty() && !renewalOf(*waiting.back(), m_sessions, m_context.store).obstacle.isEmpty())
        waiting.pop_back();
    if (m_renewing = !waiting.empty(); !m_renewing) {
        dropSettled();
        refresh();
        return;
    }
    const sts::SessionPtr session = waiting.back();
    waiting.pop_back();
    renew(session, m_sessions, m_context.store, this, [this, waiting](const engine::CallResult& result) {
        if (!result.answer.ok())
            m_trouble = messageOf(result.answer.error());
        renewNext(waiting);
    });
}

void SessionNotices::showThem()
{
    if (m_notices.empty())
        return m_context.navigation.openPage(QStringLiteral("sessions"));
    m_context.navigation.open(toQt(m_notices.front().session->accessKeyId));
}

void SessionNotices::dismiss()
{
    m_notices.clear();
    m_digest.clear();
    m_trouble.clear();
    m_snoozedUntil.reset();
    refresh();
}

}  // namespace rolewright::ui
