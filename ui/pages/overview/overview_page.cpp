#include "ui/pages/overview/overview_page.h"

#include "core/service/authorize.h"
#include "core/service/callers.h"
#include "core/service/revocation.h"
#include "ui/models/account_text.h"
#include "ui/models/activity_text.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_time.h"
#include "ui/pages/overview/account_facts.h"
#include "ui/pages/overview/accounts_list.h"
#include "ui/pages/overview/start_cards.h"
#include "ui/remote/remote_room.h"
#include "ui/store/calls.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/acting_note.h"
#include "ui/widgets/short_list.h"
#include "ui/widgets/ticker.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostLines = 5;
constexpr std::size_t mostFindings = 8;

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void enlarge(QLabel* label, double factor)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
}

/// Keeps those that expire next and are neither revoked nor of somebody deleted, in this order; how many come after them.
std::size_t keepNext(std::vector<sts::SessionPtr>& sessions, const identity::Snapshot& world)
{
    const auto later = [](const sts::SessionPtr& a, const sts::SessionPtr& b) { return a->expires > b->expires; };
    std::vector<sts::SessionPtr> next;
    std::make_heap(sessions.begin(), sessions.end(), later);
    while (!sessions.empty() && next.size() < mostLines) {
        std::pop_heap(sessions.begin(), sessions.end(), later);
        if (service::resolveCaller(world, sts::Caller::of(sessions.back())).ok() && !service::revocationOf(world, sessions.back()))
            next.push_back(std::move(sessions.back()));
        sessions.pop_back();
    }
    const std::size_t after = sessions.size();
    sessions = std::move(next);
    return after;
}

}  // namespace

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    auto* content = new QWidget(this);
    m_name = plainLabel(content);
    m_name->setObjectName(QStringLiteral("overviewName"));
    enlarge(m_name, 1.5);
    m_detail = plainLabel(content);
    m_caller = plainLabel(content);
    m_caller->setObjectName(QStringLiteral("overviewCaller"));
    m_elsewhere = new ActingNote(context.store, QStringLiteral("overviewElsewhere"), content);
    m_cards = new StartCards(context, content);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_detail);
    layout->addWidget(buildTiles());
    layout->addWidget(section(tr("Who you are, and what to try first"), m_caller));
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_cards);
    layout->addWidget(buildLists());
    layout->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("overviewArea"));
    area->setAccessibleName(title());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    const Store& store = context.store;
    connect(&store, &Store::snapshotChanged, this, [this] { whenVisible(&OverviewPage::refreshAll); });
    connect(&store, &Store::accountChanged, this, [this] { whenVisible(&OverviewPage::refreshAll); });
    connect(&store, &Store::callerChanged, this, [this] { whenVisible(&OverviewPage::showCaller); });
    connect(&store, &Store::sessionsChanged, this, [this] { whenVisible(&OverviewPage::showSessions); });
    connect(&store, &Store::trailChanged, this, [this] { whenVisible(&OverviewPage::showTrail); });
    connect(&context.ticker, &Ticker::tick, this, &OverviewPage::tick);
}

QWidget* OverviewPage::section(const QString& title, QWidget* content)
{
    auto* box = new QWidget(this);
    auto* heading = new QLabel(title, box);
    enlarge(heading, 1.0);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(content);
    layout->addStretch(1);
    return box;
}

QWidget* OverviewPage::buildTiles()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString& objectName, const QString& pageId, const QString& iconName, const QString& one, const QString& many) {
        auto* button = new QPushButton(icon(iconName), {}, box);
        button->setObjectName(objectName);
        button->setMinimumHeight(40);
        connect(button, &QPushButton::clicked, this, [this, pageId] { m_context.navigation.openPage(pageId); });
        row->addWidget(button, 1);
        m_tiles.push_back({button, one, many});
    };
    add(QStringLiteral("overviewUsers"), QStringLiteral("users"), QStringLiteral("user"), tr("1 user"), tr("%1 users"));
    add(QStringLiteral("overviewGroups"), QStringLiteral("groups"), QStringLiteral("group"), tr("1 group"), tr("%1 groups"));
    add(QStringLiteral("overviewRoles"), QStringLiteral("roles"), QStringLiteral("role"), tr("1 role"), tr("%1 roles"));
    add(QStringLiteral("overviewPolicies"), QStringLiteral("policies"), QStringLiteral("policy"), tr("1 policy"), tr("%1 policies"));
    add(QStringLiteral("overviewBuckets"), QStringLiteral("resources"), QStringLiteral("bucket"), tr("1 bucket"), tr("%1 buckets"));
    return box;
}

QWidget* OverviewPage::buildLists()
{
    const auto open = [this](const QString& arn) {
        if (!arn.isEmpty())
            m_context.navigation.open(arn);
    };
    auto* live = new QWidget(this);
    m_live = new ShortList(QStringLiteral("overviewLive"), tr("Live sessions"), 3, tr("No session is alive. Switch to a role, and its session counts down here."), live);
    m_liveNote = plainLabel(live);
    m_liveNote->setObjectName(QStringLiteral("overviewLiveNote"));
    auto* liveLayout = new QVBoxLayout(live);
    liveLayout->setContentsMargins(0, 0, 0, 0);
    liveLayout->addWidget(m_live);
    liveLayout->addWidget(m_liveNote);
    connect(m_live, &ShortList::chosen, this, open);
    m_trail = new ShortList(QStringLiteral("overviewTrail"), tr("Latest activity"), 3, tr("Nothing has been called yet."), this);
    connect(m_trail, &ShortList::chosen, this, [this] { m_context.navigation.openPage(QStringLiteral("activity")); });
    m_findings = new ShortList(QStringLiteral("overviewFindings"), tr("Worth a look"), 1, tr("Nothing stands out in this account."), this);
    connect(m_findings, &ShortList::chosen, this, open);
    auto* quotas = new QWidget(this);
    m_quotas = new QGridLayout(quotas);
    m_quotas->setContentsMargins(0, 0, 0, 0);
    m_accounts = new AccountsList(m_context.store, this);

    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->addWidget(section(tr("Live sessions, next to expire first"), live), 0, 0);
    grid->addWidget(section(tr("Latest activity"), m_trail), 0, 1);
    grid->addWidget(section(tr("Worth a look"), m_findings), 1, 0);
    grid->addWidget(section(tr("Quotas of IAM"), quotas), 1, 1);
    grid->addWidget(section(tr("Accounts in this workspace"), m_accounts), 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

void OverviewPage::whenVisible(void (OverviewPage::*refresh)())
{
    if (isVisible())
        (this->*refresh)();
    else
        m_stale = true;
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refreshAll();
    else
        showSessions();
}

void OverviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_context.ticker.want(this, Cadence::none);
}

void OverviewPage::refreshAll()
{
    m_stale = false;
    showAccount();
    showCaller();
    m_cards->refresh();
    showSessions();
    showTrail();
    m_accounts->refresh();
    findFacts();
}

void OverviewPage::showAccount()
{
    const identity::AccountPtr account = m_context.store.accountRow();
    m_name->setText(account ? accountName(*account) : tr("No account"));
    m_detail->setText(account ? tr("Account %1 · %2").arg(toQt(account->id.text()), environmentWord(account->environment)) : tr("This workspace holds no account. Import one to begin."));
    const std::size_t counts[] = {account ? account->users.size() : 0, account ? account->groups.size() : 0, account ? account->roles.size() : 0,
                                  account ? account->policies.size() : 0, account ? account->buckets.size() : 0};
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i].button->setText(counts[i] == 1 ? m_tiles[i].one : m_tiles[i].many.arg(counts[i]));
}

void OverviewPage::showCaller()
{
    const auto who = service::identify(*m_context.store.snapshot(), m_context.store.caller());
    m_caller->setText(who ? tr("You act as %1.").arg(toQt(who->arn)) : tr("Whoever acted here is gone. Sign in as somebody else, at the top left."));
    m_elsewhere->show(m_context.store.account(), tr("You act as %1 in %2, and %3 is on show: a user or role that you create here would be in %3. To create it, act there."));
}

void OverviewPage::showSessions()
{
    const service::CallContext context = m_context.store.engine()->contextNow();
    const Instant now = context.now;
    m_next.clear();
    const sts::BookView book = m_context.store.sessions();
    for (const sts::EntryPtr& entry : *book) {
        if (!entry->forgotten && !context.hasEnded(*entry->session))
            m_next.push_back(entry->session);
    }
    const std::size_t more = keepNext(m_next, *m_context.store.snapshot());
    std::vector<ShortRow> rows;
    for (const sts::SessionPtr& session : m_next) {
        const QString arn = toQt(session->arn());
        rows.push_back({QStringLiteral("session"), {sessionTitle(*session), {}, {}}, arn,
                        tr("%1\nexpires at %2").arg(arn, localText(session->expires))});
    }
    m_live->setRows(rows);
    m_liveNote->setText(more > 0 ? tr("%1 more are on the Sessions page.").arg(more) : QString());
    m_liveNote->setVisible(more > 0);
    const bool soon = !m_next.empty() && m_next.front()->expires - now < std::chrono::hours(1);
    m_context.ticker.want(this, m_next.empty() || !isVisible() ? Cadence::none : soon ? Cadence::second : Cadence::minute);
    tick();
}

void OverviewPage::tick()
{
    if (!isVisible())
        return;
    const Instant now = m_context.store.serverNow();
    if (!m_next.empty() && m_next.front()->expiredAt(now)) {
        showSessions();
        return;
    }
    for (std::size_t i = 0; i < m_next.size(); ++i) {
        const Span span{m_next[i]->issued, m_next[i]->expires};
        const Urgency urgency = urgencyAt(span, now, SessionPreferences::of(m_context.store).marksOf(*m_next[i]));
        m_live->setCell(static_cast<int>(i), 1, countdownText(span, now));
        m_live->setCell(static_cast<int>(i), 2, signOf(urgency) + QLatin1Char(' ') + wordOf(urgency));
    }
}

void OverviewPage::showTrail()
{
    const engine::Engine* engine = m_context.store.engine();
    const std::uint64_t last = engine->lastRecord();
    const std::vector<audit::RecordPtr> records = engine->trail(last > mostLines ? last - mostLines : 0, mostLines);
    const Instant now = m_context.store.serverNow();
    std::vector<ShortRow> rows;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        const audit::Record& shown = **record;
        rows.push_back({shown.readOnly ? QStringLiteral("search") : QStringLiteral("edit"),
                        {tr("%1 by %2").arg(eventText(shown), callerText(shown)), outcomeText(shown), shortLocalText(shown.time, now)}, QString::number(shown.sequence),
                        tr("%1\n%2").arg(subjectText(shown), utcText(shown.time))});
    }
    m_trail->setRows(rows);
}

void OverviewPage::findFacts()
{
    m_task.start(
        [world = m_context.store.snapshot(), account = m_context.store.account(), now = m_context.store.serverNow()](const LatestTask::Cancelled& cancelled) {
            return factsOf(*world, account, now, cancelled);
        },
        [this](const AccountFacts& facts) { showFacts(facts); });
}

void OverviewPage::showFacts(const AccountFacts& facts)
{
    std::vector<ShortRow> rows;
    for (const Finding& finding : facts.findings) {
        if (rows.size() == mostFindings) {
            rows.push_back({QStringLiteral("info"), {tr("… and %1 more.").arg(facts.findings.size() - mostFindings)}, {}, {}});
            break;
        }
        rows.push_back({finding.icon, {finding.text}, finding.arn, finding.arn.isEmpty() ? finding.text : QString(finding.text + QLatin1Char('\n') + finding.arn)});
    }
    m_findings->setRows(rows);
    clearGrid(m_quotas);
    int row = 0;
    for (const AccountQuota& quota : facts.quotas) {
        auto* bar = new QProgressBar(this);
        bar->setAccessibleName(quota.what);
        bar->setRange(0, static_cast<int>(quota.limit));
        bar->setValue(static_cast<int>(std::min(quota.used, quota.limit)));
        bar->setFormat(tr("%1 of %2").arg(quota.used).arg(quota.limit));
        m_quotas->addWidget(new QLabel(quota.what, this), row, 0);
        m_quotas->addWidget(bar, row, 1);
        ++row;
    }
    m_quotas->setColumnStretch(1, 1);
}

}  // namespace rolewright::ui
