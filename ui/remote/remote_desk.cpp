#include "ui/remote/remote_desk.h"

#include "ui/models/session_time.h"
#include "ui/prompts/prompts.h"
#include "ui/remote/console_link.h"
#include "ui/remote/endpoint_lock.h"
#include "ui/remote/honesty_probe.h"
#include "ui/remote/remote_band.h"
#include "ui/remote/remote_door.h"
#include "ui/remote/review_dialog.h"
#include "ui/remote/saved_connections.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/mnemonics.h"
#include "ui/shell/read_only_switch.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/unsaved.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/store/handed_out.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>

namespace rolewright::ui {
namespace {

constexpr int saidMilliseconds = 8000;
constexpr auto renewBefore = std::chrono::minutes(4);  // the source has new ones from five minutes before the end
constexpr auto renewPause = std::chrono::minutes(1);
constexpr auto afterTheEnd = std::chrono::seconds(60);
const QString profileBadges = QStringLiteral("profileHonesty/");

QString badgesOfReference(const QString& reference)
{
    const auto saved = savedConnection(reference);
    return saved ? saved->honesty : QSettings().value(profileBadges + reference).toString();
}

void keepBadges(const QString& reference, const QString& codes)
{
    if (auto saved = savedConnection(reference)) {
        saved->honesty = codes;
        keepConnection(*saved);
    } else {
        QSettings().setValue(profileBadges + reference, codes);
    }
}

}  // namespace

RemoteDesk::RemoteDesk(OpenedConnection opened, const QString& reference, Prompts& prompts, RemoteDoor& door, std::shared_ptr<server::CredentialLedger> handedOut)
    : m_reference(reference), m_prompts(prompts), m_room(std::make_unique<RemoteRoom>(std::move(opened))), m_clock(std::make_unique<PracticeClock>())
{
    m_ticker = std::make_unique<Ticker>([room = m_room.get()] { return room->serverNow(); });
    m_store = std::make_unique<Store>(*m_room);
    m_room->giveTo(*m_store);
    door.giveTo(*m_store);
    m_store->setBase(m_room->base());
    new FallBack(*m_store, *m_ticker);
    new SavedProfiles(*m_store, *m_ticker);
    new HandedOut(*m_store, std::move(handedOut));
    m_window = std::make_unique<MainWindow>(*m_store, prompts, *m_ticker, *m_clock, QStringLiteral("connection/") + reference, false);
    addBand();
    addStatus();
    addMenu();
    leaveOut();
    m_window->installEventFilter(this);
    connect(m_room.get(), &RemoteRoom::pulled, this, &RemoteDesk::tellPulled);
    connect(m_room.get(), &RemoteRoom::pullProgressed, this,
            [this](int done, int known) { m_window->statusBar()->showMessage(tr("Reading the account again: %1 of %2 calls", "calls made and known of").arg(done).arg(known)); });
    connect(m_store.get(), &Store::snapshotChanged, m_drafts, &DraftsStatus::follow);
}

RemoteDesk::~RemoteDesk()
{
    m_window.reset();
    m_store.reset();
}

std::unique_ptr<RemoteRoom> RemoteDesk::leave()
{
    m_probing.cancel();
    m_renewing.cancel();
    m_window.reset();
    m_store.reset();
    return std::move(m_room);
}

/// What is typed and not saved is the window's to ask about first: saved, it is one more draft.
bool RemoteDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Close || m_window->findChild<Unsaved*>()->isThere() || letsClose())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

bool RemoteDesk::letsClose()
{
    const auto drafts = static_cast<int>(draftedEntities(m_room->states(), m_room->account()).size());
    if (drafts == 0 || m_isGivenUp)
        return true;
    m_prompts.choose(m_window.get(), Prompts::Tone::warning, tr("Close without applying?"),
                     tr("%n drafts of %1 are not applied. They are lost when this window is closed.", nullptr, drafts).arg(toQt(m_room->connection().name)),
                     {tr("&Review the plan"), tr("&Discard the drafts")}, this, [this](int choice) {
                         if (choice == 0)
                             return review();
                         m_isGivenUp = choice == 1;
                         if (m_isGivenUp)
                             QMetaObject::invokeMethod(m_window.get(), &QWidget::close, Qt::QueuedConnection);
                     });
    return false;
}

void RemoteDesk::addBand()
{
    auto* layout = static_cast<QBoxLayout*>(m_window->centralWidget()->layout());
    layout->insertWidget(0, new RemoteBand(*m_room, m_window->centralWidget()));
}

/// In place of the workspace's read-only switch: edits are drafts, and it is the endpoint that is locked.
void RemoteDesk::addStatus()
{
    auto* readOnly = m_window->findChild<ReadOnlySwitch*>();
    readOnly->hide();
    readOnly->action()->setVisible(false);
    m_badges = new HonestyBadges(m_window.get());
    m_drafts = new DraftsStatus(*m_room, m_window.get());
    m_lock = new EndpointLock(*m_room, m_window.get());
    m_window->statusBar()->addPermanentWidget(m_badges);
    m_window->statusBar()->addPermanentWidget(m_drafts);
    m_window->statusBar()->addPermanentWidget(m_lock);
    m_badges->show(badgesOfReference(m_reference), {});
    connect(m_drafts, &QToolButton::clicked, this, &RemoteDesk::review);
    connect(m_ticker.get(), &Ticker::tick, this, [this] {
        lookForExpiry();
        renewBase();
    });
}

void RemoteDesk::addMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Connection"));
    const auto add = [&](const QString& objectName, const QString& text, const QKeySequence& keys, void (RemoteDesk::*work)()) {
        QAction* action = menu->addAction(text);
        action->setObjectName(objectName);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    add(QStringLiteral("actionReview"), tr("&Review the plan…"), QKeySequence(QStringLiteral("Ctrl+Shift+L")), &RemoteDesk::review);
    menu->addAction(m_lock->action());
    QAction* again = m_window->findChild<QAction*>(QStringLiteral("actionReadAgain"));
    disconnect(again, &QAction::triggered, nullptr, nullptr);
    connect(again, &QAction::triggered, this, &RemoteDesk::pullAgain);
    if (m_room->reachesAws())
        add(QStringLiteral("actionConsoleLink"), tr("Link to the AWS &console…"), {}, &RemoteDesk::askConsoleLink);
    else
        add(QStringLiteral("actionProbe"), tr("&Probe what the endpoint checks…"), {}, &RemoteDesk::askToProbe);
    giveMnemonics(menu);
    auto* book = m_window->findChild<ShortcutBook*>();
    for (QAction* action : menu->actions())
        book->add(action);
}

/// What is of the practice world, or of a workspace's file.
void RemoteDesk::leaveOut()
{
    m_window->findChild<ClockBanner*>()->setFixed(tr("The endpoint keeps the time."));
    for (const char* name : {"actionImport", "actionSignInPerson"}) {
        auto* action = m_window->findChild<QAction*>(QString::fromLatin1(name));
        action->setEnabled(false);
        action->setVisible(false);
    }
}

void RemoteDesk::review()
{
    auto* dialog = new ReviewDialog(*m_room, *m_store, m_prompts, m_window.get());
    dialog->open();
}

void RemoteDesk::pullAgain()
{
    m_window->statusBar()->showMessage(tr("Reading the account again…"));
    m_room->pullAgain();
}

void RemoteDesk::tellPulled(const QString& problem)
{
    if (problem.isEmpty())
        m_window->statusBar()->showMessage(tr("Read again at %1; your drafts are as they were.").arg(localText(m_room->mirror().pulledAt)), saidMilliseconds);
    else
        m_prompts.tell(m_window.get(), Prompts::Tone::warning, tr("The account could not be read again"), problem);
}

void RemoteDesk::askToProbe()
{
    m_prompts.confirm(m_window.get(), Prompts::Tone::warning, tr("Probe what the endpoint checks"),
                      tr("A user and two roles are made at %1, calls are made that must be refused, and all of it is taken away again. This is never done on AWS itself.").arg(toQt(m_room->connection().url)),
                      tr("Probe"), this, [this](bool yes) {
                          if (yes)
                              probeNow();
                      });
}

void RemoteDesk::probeNow()
{
    if (!m_room->isUnlocked())
        return m_prompts.tell(m_window.get(), Prompts::Tone::information, tr("The connection is locked"), tr("Probing makes and deletes things at the endpoint: unlock the connection first."));
    m_window->statusBar()->showMessage(tr("Probing the endpoint…"));
    m_probing.start([connection = m_room->connection()](const LatestTask::Cancelled&) { return std::make_shared<Result<ProbeFindings>>(probe(connection)); },
                    [this](const std::shared_ptr<Result<ProbeFindings>>& found) {
                        m_window->statusBar()->clearMessage();
                        if (!*found)
                            return m_prompts.tell(m_window.get(), Prompts::Tone::warning, tr("The endpoint could not be probed"), messageOf(found->error()));
                        showFindings((*found)->report);
                        QString words = honestyInWords((*found)->report);
                        m_expiring = (*found)->session;
                        if (m_expiring)
                            words += QLatin1Char('\n') + tr("A session of a quarter of an hour was taken: whether it is refused when it is over is seen at %1, while this window is open.")
                                                            .arg(localText(m_expiring->ends + afterTheEnd));
                        m_report = (*found)->report;
                        m_prompts.tell(m_window.get(), Prompts::Tone::information, tr("What the endpoint checks"), words);
                    });
}

void RemoteDesk::showFindings(const mirror::HonestyReport& report)
{
    const QString codes = codesOf(report);
    keepBadges(m_reference, codes);
    m_badges->show(codes, honestyInWords(report));
}

/// A while after its end, so that no clock is to blame.
void RemoteDesk::lookForExpiry()
{
    if (!m_expiring || m_store->serverNow() < m_expiring->ends + afterTheEnd)
        return;
    m_probing.start([connection = m_room->connection(), session = std::exchange(m_expiring, nullptr)](
                        const LatestTask::Cancelled&) { return std::make_shared<mirror::Observation>(lookAtExpired(connection, *session)); },
                    [this](const std::shared_ptr<mirror::Observation>& seen) {
                        m_report.expiry = *seen;
                        showFindings(m_report);
                        m_window->statusBar()->showMessage(honestyInWords(m_report).section(QLatin1Char('\n'), 2, 2), saidMilliseconds);
                    });
}

/// The keys of the connection are a session's: before it ends their source is asked for the next, which may want a code. Roles that were taken on from it go on by themselves.
void RemoteDesk::renewBase()
{
    const Instant now = m_store->serverNow();
    const sts::SessionPtr session = m_store->chain().size() == 1 ? m_store->caller().session : nullptr;
    if (!session || !m_room->isBase(m_store->caller()) || now < session->expires - renewBefore || now - m_renewAsked < renewPause)
        return;
    m_renewAsked = now;
    m_renewing.start([connection = m_room->connection(), identity = m_room->identity(), world = m_room->states().base, now](
                         const LatestTask::Cancelled&) { return callerOf(identity, *world, keysOf(connection, now), now); },
                     [this, session](const sts::Caller& renewed) {
                         const bool isStill = m_store->chain().size() == 1 && m_store->caller().session == session;
                         if (isStill && renewed.session && renewed.session->accessKeyId != session->accessKeyId)
                             m_store->setBase(renewed);
                     });
}

void RemoteDesk::askConsoleLink()
{
    const sts::SessionPtr session = m_store->caller().session;
    auto credentials = session ? m_store->engine()->credentialsOf(session->accessKeyId)
                               : Result<sts::Credentials>(Error{"NoSession", tr("The console takes temporary credentials: switch to a role first.").toStdString(), {}});
    if (!credentials)
        return m_prompts.tell(m_window.get(), Prompts::Tone::information, tr("Link to the AWS console"), messageOf(credentials.error()));
    (new ConsoleLinkDialog(*std::move(credentials), session->principalArn, m_window.get()))->open();
}

}  // namespace rolewright::ui
