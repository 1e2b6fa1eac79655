#include "ui/shell/session_notices.h"

#include "ui/models/session_cells.h"
#include "ui/shell/identity_bar.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr qsizetype mostNames = 3;

/// `A, B, C and 4 more`
QString namesText(const QStringList& names)
{
    const QString first = names.mid(0, mostNames).join(QStringLiteral(", "));
    return names.size() > mostNames ? SessionNotices::tr("%1 and %2 more").arg(first).arg(names.size() - mostNames) : first;
}

}  // namespace

SessionNotices::SessionNotices(const PageContext& context, const SessionsModel& sessions, QWidget* parent) : QFrame(parent), m_context(context), m_sessions(sessions)
{
    setObjectName(QStringLiteral("sessionNotices"));
    setAccessibleName(tr("Sessions that end"));
    setStyleSheet(QStringLiteral("#sessionNotices { background: %1; border-bottom: 1px solid %2; }").arg(tokens().raised.name(), tokens().warning.name()));
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("warning"), tokens().warning).pixmap(16, 16));
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
    connect(m_back, &QToolButton::clicked, this, [this] { m_context.store.back(); });
    connect(m_renew, &QToolButton::clicked, this, &SessionNotices::renewOne);
    connect(m_snooze, &QToolButton::clicked, this, [this] {
        m_snoozedUntil = m_sessions.now() + snooze;
        refresh();
    });
    connect(show, &QToolButton::clicked, this, &SessionNotices::showThem);
    connect(close, &QToolButton::clicked, this, &SessionNotices::dismiss);
    connect(&m_sessions, &SessionsModel::crossed, this, &SessionNotices::take);
    connect(&m_context.ticker, &Ticker::jumped, this, [this](ClockEvent event) { m_jump = event; });
    connect(&m_context.ticker, &Ticker::tick, this, &SessionNotices::tick);
    connect(&m_context.store, &Store::callerChanged, this, &SessionNotices::refresh);
    connect(&m_context.store, &Store::sessionsChanged, this, &SessionNotices::dropSettled);
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
    for (const Crossing& crossing : crossings) {
        if (crossing.urgency < Urgency::urgent || !m_told.emplace(crossing.session->accessKeyId, crossing.urgency).second)
            continue;
        const auto known = std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice& notice) { return notice.session == crossing.session; });
        if (known != m_notices.end())
            known->urgency = crossing.urgency;
        else
            m_notices.push_back({crossing.session, crossing.urgency});
        m_digest.clear();
        m_trouble.clear();
    }
    refresh();
}

/// Instead of one notice for each: what came to pass while nobody could look.
void SessionNotices::digest(const std::vector<Crossing>& crossings)
{
    const auto count = [&](auto&& is) { return std::count_if(crossings.begin(), crossings.end(), [&](const Crossing& crossing) { return is(crossing.urgency); }); };
    const auto expired = count([](Urgency urgency) { return urgency == Urgency::expired; });
    const auto ending = count([](Urgency urgency) { return urgency == Urgency::urgent || urgency == Urgency::last; });
    for (const Crossing& crossing : crossings)
        m_told.emplace(crossing.session->accessKeyId, crossing.urgency);
    if (expired + ending == 0)
        return;
    m_notices.clear();
    m_snoozedUntil.reset();
    const QString what = m_jump == ClockEvent::slept ? tr("While the computer slept") : tr("The system clock was changed");
    m_digest = tr("%1: sessions that expired: %2; sessions about to end: %3.").arg(what).arg(expired).arg(ending);
    refresh();
}

/// Whoever was forgotten is not spoken of any more, nor who was asked for again.
void SessionNotices::dropSettled()
{
    const sts::BookView book = m_context.store.sessions();
    const auto settled = [&](const Notice& notice) {
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
    m_jump = ClockEvent::none;
    if (!m_notices.empty())
        refresh();
}

bool SessionNotices::isActing(const sts::Session& session) const
{
    const sts::SessionPtr& acting = m_context.store.caller().session;
    return acting && acting->accessKeyId == session.accessKeyId;
}

QString SessionNotices::wordsOfOne(const Notice& notice) const
{
    const QString name = sessionTitle(*notice.session);
    const Span span{notice.session->issued, notice.session->expires};
    if (notice.urgency != Urgency::expired)
        return tr("%1 ends in %2.").arg(name, durationText(span.remaining(m_sessions.now())));
    return isActing(*notice.session) ? tr("%1, as which you are acting, has expired: every call is refused until you renew it or go back.").arg(name)
                                     : tr("%1 has expired: its credentials are refused.").arg(name);
}

QString SessionNotices::words() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (!m_digest.isEmpty() && m_notices.empty())
        return m_digest;
    if (m_notices.size() <= 1)
        return m_notices.empty() ? QString() : wordsOfOne(m_notices.front());
    QStringList ending;
    QStringList expired;
    for (const Notice& notice : m_notices)
        (notice.urgency == Urgency::expired ? expired : ending) += sessionTitle(*notice.session);
    QStringList parts;
    if (!ending.isEmpty())
        parts += tr("About to end: %1.").arg(namesText(ending));
    if (!expired.isEmpty())
        parts += tr("Expired: %1.").arg(namesText(expired));
    return parts.join(QLatin1Char(' '));
}

QString SessionNotices::text() const { return isHidden() ? QString() : m_label->text(); }

void SessionNotices::refresh()
{
    if (m_snoozedUntil && m_sessions.now() >= *m_snoozedUntil)
        m_snoozedUntil.reset();
    const QString said = m_snoozedUntil ? QString() : words();
    setVisible(!said.isEmpty());
    if (said.isEmpty())
        return;
    const bool one = m_notices.size() == 1;
    m_label->setText(said);
    m_renew->setVisible(one);
    if (one) {
        const sts::Session& session = *m_notices.front().session;
        const QString obstacle = renewalOf(session, m_sessions, m_context.store).obstacle;
        m_renew->setEnabled(obstacle.isEmpty());
        m_renew->setToolTip(obstacle.isEmpty() ? tr("Ask for new keys with the same parameters") : obstacle);
        const QString spoken = tr("%1, expires at %2").arg(sessionTitle(session), localText(session.expires));
        if (m_label->accessibleName() != spoken)
            m_label->setAccessibleName(spoken);
    } else {
        m_label->setAccessibleName(said);
    }
    const bool back = one && m_notices.front().urgency == Urgency::expired && isActing(*m_notices.front().session);
    m_back->setVisible(back);
    if (back) {
        const auto& chain = m_context.store.chain();
        m_back->setText(tr("Back to %1").arg(callerName(chain[chain.size() - 2], m_context.store)));
        m_back->setAccessibleName(m_back->text());
    }
    m_snooze->setVisible(!m_notices.empty());
}

void SessionNotices::renewOne()
{
    if (m_notices.size() != 1)
        return;
    renew(m_notices.front().session, m_sessions, m_context.store, this, [this](const engine::CallResult& result) {
        m_trouble = result.answer.ok() ? QString() : toQt(result.answer.error().message);
        dropSettled();
        refresh();
    });
}

void SessionNotices::showThem()
{
    if (m_notices.empty())
        m_context.navigation.openPage(QStringLiteral("sessions"));
    else
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
