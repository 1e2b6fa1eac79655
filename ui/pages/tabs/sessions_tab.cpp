#include "ui/pages/tabs/sessions_tab.h"

#include "ui/models/session_cells.h"
#include "ui/models/alert_rules.h"
#include "ui/models/session_time.h"
#include "ui/store/session_preferences.h"
#include "ui/theme/icons.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/ticker.h"

#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostShown = 500;
enum Column { nameColumn, remainingColumn, stateColumn, expiresColumn, byColumn };

}  // namespace

SessionsTab::SessionsTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent) : EntityTab(context, parent), m_kind(kind)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(page + QStringLiteral("Sessions"));
    m_list->setAccessibleName(tr("Live sessions"));
    m_list->setHeaderLabels({tr("Session"), tr("Remaining"), tr("State"), tr("Expires"), tr("Asked for by")});
    lookLikeList(*m_list);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { this->context().navigation.open(item->data(0, Qt::UserRole).toString()); });
    connect(&context.store, &Store::sessionsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&context.ticker, &Ticker::tick, this, &SessionsTab::tick);
}

bool SessionsTab::belongs(const sts::Session& session) const
{
    return session.principalId == m_principalId || (m_kind == PrincipalKind::user && session.callerArn == m_arn);
}

void SessionsTab::refresh()
{
    const auto row = principalOf(store(), m_kind, subject());
    m_principalId = row ? row->id : std::string();
    m_arn = row ? iamArn(subject().account, m_kind == PrincipalKind::user ? "user" : "role", row->path, row->name) : std::string();
    m_sessions.clear();
    m_list->clear();
    const service::CallContext now = store().engine()->contextNow();
    const sts::BookView book = store().sessions();
    std::size_t more = 0;
    for (auto entry = book->rbegin(); row && entry != book->rend(); ++entry) {
        const sts::Session& session = *(*entry)->session;
        if ((*entry)->forgotten || now.hasEnded(session) || !belongs(session))
            continue;
        if (m_sessions.size() == mostShown) {
            ++more;
            continue;
        }
        m_sessions.push_back((*entry)->session);
        auto* item = new QTreeWidgetItem(m_list);
        item->setIcon(nameColumn, icon(QStringLiteral("session")));
        item->setText(nameColumn, toQt(session.name));
        item->setToolTip(nameColumn, toQt(session.arn() + '\n' + session.accessKeyId));
        item->setText(expiresColumn, localText(session.expires));
        item->setToolTip(expiresColumn, utcText(session.expires));
        item->setText(byColumn, toQt(session.callerArn));
        item->setData(0, Qt::UserRole, toQt(session.arn()));
        if (const auto revocation = service::revocationOf(*store().snapshot(), (*entry)->session))
            item->setData(stateColumn, Qt::UserRole, revokedText(*revocation, now.now));
    }
    m_list->setVisible(!m_sessions.empty());
    if (m_sessions.empty())
        m_note->setText(m_kind == PrincipalKind::role ? tr("No session in this role is alive. Act ▸ Switch role makes one.") : tr("This user has asked for no session that is still alive."));
    else
        m_note->setText(more > 0 ? tr("The newest %1; %2 older ones are on the Sessions page.").arg(mostShown).arg(more) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_note->setAlignment(m_sessions.empty() ? Qt::AlignCenter : Qt::AlignLeft);
    tick();
}

void SessionsTab::tick()
{
    if (!isVisible())
        return;
    const Instant now = store().serverNow();
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        const Span span{m_sessions[i]->issued, m_sessions[i]->expires};
        const Urgency urgency = urgencyAt(span, now, SessionPreferences::of(store()).marksOf(*m_sessions[i]));
        QTreeWidgetItem* item = m_list->topLevelItem(static_cast<int>(i));
        item->setText(remainingColumn, countdownText(span, now));
        const QString revoked = item->data(stateColumn, Qt::UserRole).toString();
        const bool plain = urgency == Urgency::expired || revoked.isEmpty();
        item->setText(stateColumn, plain ? QString(signOf(urgency) + QLatin1Char(' ') + wordOf(urgency)) : QString(signOf(Urgency::expired) + QLatin1Char(' ') + revoked));
    }
}

void SessionsTab::showEvent(QShowEvent* event)
{
    EntityTab::showEvent(event);
    context().ticker.want(this, Cadence::second);
    refresh();
}

void SessionsTab::hideEvent(QHideEvent* event)
{
    EntityTab::hideEvent(event);
    context().ticker.want(this, Cadence::none);
}

}  // namespace rolewright::ui
