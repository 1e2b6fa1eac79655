#include "ui/shell/main_window.h"

#include "ui/endpoint/served_endpoint.h"
#include "ui/models/session_time.h"
#include "ui/models/sessions_model.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/pages/why/why_page.h"
#include "ui/revocation/revocation_dialog.h"
#include "ui/safety/screen_sharing.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dialog_room.h"
#include "ui/shell/endpoint_status.h"
#include "ui/shell/environment_frame.h"
#include "ui/shell/global_search.h"
#include "ui/shell/help_view.h"
#include "ui/shell/identity_bar.h"
#include "ui/shell/late_page.h"
#include "ui/shell/main_menus.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_keys.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/places.h"
#include "ui/shell/read_only_switch.h"
#include "ui/shell/run_status.h"
#include "ui/shell/session_notices.h"
#include "ui/shell/session_status.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/unsaved.h"
#include "ui/shell/window_dialogs.h"
#include "ui/shell/window_memory.h"
#include "ui/store/store.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/room_for.h"
#include "ui/why/why_dock.h"
#include "ui/widgets/ticker.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// Calls `taken` when the page has been made, and for late pages of its own when they have.
void whenMade(LatePage& page, const std::function<void(LatePage&)>& taken)
{
    QObject::connect(&page, &LatePage::made, &page, [&page, taken] {
        for (LatePage* inner : page.findChildren<LatePage*>())
            whenMade(*inner, taken);
        taken(page);
    });
}

}  // namespace

MainWindow::MainWindow(Store& store, Prompts& prompts, Ticker& ticker, PracticeClock& clock, const QString& workspace, bool keepsDrafts)
    : m_store(store), m_prompts(prompts), m_ticker(ticker), m_clock(clock)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(900, 560);
    resize(roomFor(*this, {1280, 800}));
    m_sessions = new SessionsModel(SessionsModel::Shape::list, this);
    m_sessions->follow(m_store, m_ticker);
    m_search = new GlobalSearch(m_store, this);
    m_dialogs = new WindowDialogs(context(), this);
    new SessionWatch(m_store, m_ticker, *m_sessions, *this, WindowMemory::groupOf(workspace), keepsDrafts);
    buildCentre();
    m_places = new Places(m_store, *this, *m_stack, m_order);
    m_unsaved = new Unsaved(m_prompts, m_order, keepsDrafts ? Unsaved::fileOf(workspace) : QString(), this);
    connect(m_places, &Places::moved, this, [this] { showHelp(false); });
    connect(m_unsaved, &Unsaved::changed, this, &MainWindow::showUnsaved);
    addDocks(context(), *this);
    connect(findChild<QDockWidget*>(QStringLiteral("dockHelp")), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)  // by the View menu as well
            showHelp(false);
    });
    buildStatusBar();
    buildMenuBar();
    m_shortcuts = new ShortcutBook(actionsOf(*menuBar()), this);
    nameKeys(*this, *m_shortcuts);
    connect(&m_store, &Store::undoRefused, this, [this](const QString& why) { m_prompts.tell(this, Prompts::Tone::warning, tr("That could not be done"), why); });
    new EnvironmentFrame(m_store, this);
    new DialogRoom(this);
    m_memory = new WindowMemory(*this, workspace);
    m_memory->restore();
    m_places->restore(m_memory->value(QStringLiteral("places")).toMap());
    if (const QStringList restored = m_unsaved->restore(); !restored.isEmpty())
        statusBar()->showMessage(tr("What you had not saved is back: %1").arg(restored.join(QStringLiteral(", "))));
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* bar = new IdentityBar(m_store, m_ticker, centre);
    connect(bar, &IdentityBar::switchRoleRequested, this, [this] { switchRole(); });
    connect(bar, &IdentityBar::signInPersonRequested, this, [this] { signInAsPerson(); });
    const auto end = [this](const sts::SessionPtr& session) { (new RevocationDialog(context(), service::RevocationWish::ofSession(session), Direction::revoke, this))->open(); };
    connect(bar, &IdentityBar::endRequested, this, end);
    m_clockBanner = new ClockBanner(m_clock, m_ticker, centre);
    m_navigator = new Navigator(m_store, centre);
    m_stack = new QStackedWidget(centre);
    m_stack->setObjectName(QStringLiteral("pagesStack"));
    for (LatePage* page : makePages(context(), m_stack)) {
        whenMade(*page, [this](LatePage& made) {
            if (m_memory)
                m_memory->take(made);
            if (m_shortcuts)
                namePageKeys(made, *m_shortcuts);
        });
        m_stack->addWidget(page);
        m_order += page;
        m_pages.emplace(page->id(), page);
        m_navigator->addPage(*page);
    }
    connect(m_navigator, &Navigator::pageChosen, this, &MainWindow::openPage);

    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_navigator);
    below->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(new SessionNotices(context(), *m_sessions, centre));
    layout->addWidget(m_clockBanner);
    layout->addLayout(below, 1);
    setCentralWidget(centre);
    if (!m_order.isEmpty())
        openPage(m_order.first()->id());
}

void MainWindow::buildMenuBar()
{
    buildMenus({*this, context(), *m_clockBanner, *m_places, m_order, m_readOnly->action(),
                {[this] { statusBar()->showMessage(saveTyped(*m_stack->currentWidget()), 5000); },
                 [this] {
                     if (QWidget* field = filterAtHand(*this, *qobject_cast<Page*>(m_stack->currentWidget())))
                         field->setFocus(Qt::ShortcutFocusReason);
                 },
                 [this] { m_memory->reset(); }, [this] { m_dialogs->getSessionToken(); }, [this] { findAnything(); }, [this] { openSettings(); }, [this] { readAgain(); }, [this] { showHelp(true); },
                 [this] { m_prompts.tell(this, Prompts::Tone::information, tr("Keyboard shortcuts"), m_shortcuts->cheatSheet()); },
                  [this] { Q_EMIT newWindowRequested(); }, [this] { findChild<IdentityBar*>()->openSignIn(); }}});
}

void MainWindow::buildStatusBar()
{
    statusBar()->addWidget(new RunStatus(m_store, this), 1);
    if (ServedEndpoint* endpoint = ServedEndpoint::of(m_store)) {
        m_endpoint = new EndpointStatus(*endpoint, *this, this);
        statusBar()->addPermanentWidget(m_endpoint);
    }
    m_readOnly = new ReadOnlySwitch(m_store, this);
    statusBar()->addPermanentWidget(newScreenSharingSign(this));
    statusBar()->addPermanentWidget(m_readOnly);
    statusBar()->addPermanentWidget(new SessionStatus(*m_sessions, m_store, m_ticker, this));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
}

void MainWindow::showUnsaved()
{
    setWindowModified(m_unsaved->isThere());
    for (const Page* page : std::as_const(m_order))
        m_navigator->setMarked(*page, page->isDirty());
}

void MainWindow::findAnything()
{
    auto* palette = new CommandPalette(actionsOf(*menuBar()), *m_search, m_places->visited(), this);
    connect(palette, &CommandPalette::chosen, this, [this](SearchIndex::Kind kind, const QString& target) {
        const auto account = AccountId::parse(target.toStdString());
        if (kind != SearchIndex::Kind::account || !account)
            return open(target);
        m_store.setAccount(*account);
        openPage(QStringLiteral("overview"));
    });
    palette->open();
}

void MainWindow::openSettings()
{
    auto* dialog = new SettingsDialog(this);
    for (const SettingsSubject& subject : makeSettings(context(), *m_shortcuts, dialog))
        dialog->addSubject(subject.title, subject.icon, subject.widget);
    dialog->open();
}

/// The engine tells of every change; whoever doubts it can have everything read anew.
void MainWindow::readAgain()
{
    Q_EMIT m_store.snapshotChanged();
    Q_EMIT m_store.sessionsChanged();
    Q_EMIT m_store.trailChanged();
    statusBar()->showMessage(tr("Read again at %1.").arg(localText(m_store.serverNow())), 3000);
}

void MainWindow::showHelp(bool raise)
{
    auto* dock = findChild<QDockWidget*>(QStringLiteral("dockHelp"));
    if (raise)
        dock->show();
    if (dock->isVisible())
        dock->findChild<HelpView*>()->showPage(*qobject_cast<Page*>(m_stack->currentWidget()));
}

void MainWindow::open(const QString& arn)
{
    m_store.showAccountOf(arn);
    for (Page* page : m_order) {
        if (!page->reveal(arn))
            continue;
        openPage(page->id());
        if (auto* resources = page->findChild<ResourcesPage*>())
            resources->showObject(arn);
        return;
    }
    statusBar()->showMessage(tr("%1 is not in this workspace.").arg(arn), 5000);
}

void MainWindow::openStatement(const PolicyPlace& place)
{
    open(place.arn);
    if (auto* page = qobject_cast<Page*>(m_stack->currentWidget()))
        page->showStatement(place);
}

void MainWindow::openPage(const QString& id)
{
    const auto found = m_pages.find(id);
    if (found == m_pages.end())
        return;
    m_stack->setCurrentWidget(found->second);
    m_navigator->setCurrent(id);
}

void MainWindow::switchRole(const QString& roleArn) { m_dialogs->switchRole(roleArn); }

void MainWindow::signInAsPerson(const QString& userName) { m_dialogs->signInAsPerson(userName); }

void MainWindow::newRole(RolePurpose purpose) { m_dialogs->newRole(purpose); }

void MainWindow::showWhy(const engine::CallResult& result)
{
    auto* why = findChild<WhyDock*>();
    auto* dock = findChild<QDockWidget*>(QStringLiteral("dockWhy"));
    dock->show();
    dock->raise();
    why->show(result);
}

void MainWindow::ask(const WhyQuestion& question)
{
    openPage(WhyPage::facts().id);
    findChild<WhyPage*>()->ask(question);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_memory->save();
    m_memory->setValue(QStringLiteral("places"), m_places->save());
    m_unsaved->keep();
    event->ignore();
    if (m_unsaved->isThere()) {  // the answer may come while it is being closed
        m_unsaved->askThen(this, [this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); });
    } else if (!m_endpoint || m_endpoint->letsClose(*this, m_prompts)) {
        event->accept();
        Q_EMIT closed();
    }
}

}  // namespace rolewright::ui
