#include "ui/shell/main_window.h"

#include "ui/models/sessions_model.h"
#include "ui/pages/why/why_page.h"
#include "ui/revocation/revocation_dialog.h"
#include "ui/role_wizard/role_wizard.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/environment_frame.h"
#include "ui/shell/identity_bar.h"
#include "ui/shell/main_menus.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/run_status.h"
#include "ui/shell/session_notices.h"
#include "ui/shell/session_status.h"
#include "ui/sign_in/sign_in_dialog.h"
#include "ui/store/store.h"
#include "ui/switch_role/session_token_dialog.h"
#include "ui/switch_role/switch_role_dialog.h"
#include "ui/prompts/prompts.h"
#include "ui/why/why_dock.h"
#include "ui/widgets/ticker.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rolewright::ui {

MainWindow::MainWindow(Store& store, Prompts& prompts, Ticker& ticker, PracticeClock& clock)
    : m_store(store), m_prompts(prompts), m_ticker(ticker), m_clock(clock)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(900, 560);
    resize(1280, 800);
    m_sessions = new SessionsModel(SessionsModel::Shape::list, this);
    m_sessions->follow(m_store, m_ticker);
    buildCentre();
    buildDocks();
    buildMenus({*this, context(), *m_clockBanner, m_order, [this] { focusFilter(); }, [this] { restoreState(m_pristine); }, [this] { getSessionToken(); }, [this] { Q_EMIT newWindowRequested(); }});
    statusBar()->addWidget(new RunStatus(m_store, this), 1);
    statusBar()->addPermanentWidget(new SessionStatus(*m_sessions, m_store, m_ticker, this));
    statusBar()->setSizeGripEnabled(false);
    connect(&m_store, &Store::undoRefused, this, [this](const QString& why) { m_prompts.tell(this, Prompts::Tone::warning, tr("That could not be done"), why); });
    new EnvironmentFrame(m_store, this);
    m_pristine = saveState();
    restoreLayout();
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
    m_order = makePages(context(), m_stack);
    for (Page* page : m_order) {
        m_stack->addWidget(page);
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

QDockWidget* MainWindow::addDock(const QString& objectName, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(objectName);
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    QDockWidget* last = nullptr;
    for (const DockContent& content : makeDocks(context(), this)) {
        QDockWidget* dock = addDock(content.id, content.title, content.widget, Qt::BottomDockWidgetArea);
        if (last)
            tabifyDockWidget(last, dock);
        last = dock;
    }
    if (const QList<QDockWidget*> docks = findChildren<QDockWidget*>(); !docks.isEmpty()) {
        docks.first()->raise();
        resizeDocks({docks.first()}, {190}, Qt::Vertical);
    }
}

void MainWindow::open(const QString& arn)
{
    m_store.showAccountOf(arn);
    for (Page* page : m_order) {
        if (page->reveal(arn))
            return openPage(page->id());
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

void MainWindow::focusFilter()
{
    auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    if (QWidget* field = page ? page->filterField() : nullptr)
        field->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::switchRole(const QString& roleArn)
{
    if (!m_switchRole) {
        m_switchRole = new SwitchRoleDialog(m_store, m_prompts, m_ticker, this);
        connect(m_switchRole, &SwitchRoleDialog::sessionTokenRequested, this, &MainWindow::getSessionToken);
        connect(m_switchRole, &SwitchRoleDialog::openRequested, this, &MainWindow::open);
    }
    m_switchRole->start(roleArn);
}

void MainWindow::getSessionToken()
{
    auto* dialog = new SessionTokenDialog(m_store, m_ticker, this);
    connect(dialog, &SessionTokenDialog::openRequested, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::signInAsPerson(const QString& userName)
{
    if (!m_signIn)
        m_signIn = new SignInDialog(context(), this);
    m_signIn->start(userName);
}

void MainWindow::newRole(RolePurpose purpose)
{
    RoleWizard*& wizard = m_wizards[purpose];
    if (!wizard) {
        wizard = new RoleWizard(m_store, m_prompts, purpose, this);
        connect(wizard, &RoleWizard::created, this, &MainWindow::open);
    }
    wizard->start();
}

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
    auto* simulator = findChild<WhyPage*>();
    openPage(simulator->id());
    simulator->ask(question);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QStringList dirty;
    for (const auto& [id, page] : m_pages) {
        if (page->isDirty())
            dirty.append(page->title());
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    if (dirty.isEmpty() || m_mayLose) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    event->ignore();
    m_prompts.confirm(this, Prompts::Tone::warning, tr("Leave without saving?"), tr("Not saved yet: %1.").arg(dirty.join(QStringLiteral(", "))), tr("Leave"), this,
                      [this](bool yes) {
                          m_mayLose = yes;
                          if (yes)
                              QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);  // the answer may come while it is being closed
                      });
}

}  // namespace rolewright::ui
