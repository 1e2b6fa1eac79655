#include "ui/shell/main_window.h"

#include "ui/models/session_time.h"
#include "ui/models/sessions_model.h"
#include "ui/role_wizard/role_wizard.h"
#include "ui/shell/cli_lens.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/identity_bar.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/session_notices.h"
#include "ui/shell/session_status.h"
#include "ui/store/store.h"
#include "ui/switch_role/switch_role_dialog.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/theme.h"
#include "ui/why/why_dock.h"
#include "ui/widgets/ticker.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoStack>
#include <QVBoxLayout>

namespace rolewright::ui {

MainWindow::MainWindow(Store& store, Prompts& prompts, Ticker& ticker, PracticeClock& clock)
    : m_store(store), m_prompts(prompts), m_ticker(ticker), m_clock(clock)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Rolewright"));
    setMinimumSize(900, 560);
    resize(1280, 800);
    m_sessions = new SessionsModel(SessionsModel::Shape::list, this);
    m_sessions->follow(m_store, m_ticker);
    buildCentre();
    buildDocks();
    buildMenus();
    statusBar()->addPermanentWidget(new SessionStatus(*m_sessions, m_store, m_ticker, this));
    statusBar()->setSizeGripEnabled(false);
    connect(&m_ticker, &Ticker::tick, this, &MainWindow::showClock);
    connect(&m_store, &Store::undoRefused, this, [this](const QString& why) { m_prompts.tell(this, Prompts::Tone::warning, tr("That could not be done"), why); });
    showClock();
    m_pristine = saveState();
    restoreLayout();
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* bar = new IdentityBar(m_store, m_ticker, centre);
    connect(bar, &IdentityBar::switchRoleRequested, this, [this] { switchRole(); });
    m_clockBanner = new QLabel(centre);
    m_clockBanner->setObjectName(QStringLiteral("clockBanner"));
    m_clockBanner->setAccessibleName(tr("Practice clock"));
    m_clockBanner->setAlignment(Qt::AlignCenter);
    m_navigator = new Navigator(m_store, centre);
    m_stack = new QStackedWidget(centre);
    for (Page* page : makePages({m_store, m_prompts, *this, m_ticker}, m_stack)) {
        m_stack->addWidget(page);
        m_pages.emplace(page->id(), page);
        m_order.append(page->id());
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
    layout->addWidget(new SessionNotices({m_store, m_prompts, *this, m_ticker}, *m_sessions, centre));
    layout->addWidget(m_clockBanner);
    layout->addLayout(below, 1);
    setCentralWidget(centre);
    if (!m_order.isEmpty())
        openPage(m_order.first());
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
    for (const DockContent& content : makeDocks({m_store, m_prompts, *this, m_ticker}, this)) {
        QDockWidget* dock = addDock(content.id, content.title, content.widget, Qt::BottomDockWidgetArea);
        if (last)
            tabifyDockWidget(last, dock);
        last = dock;
    }
    const QList<QDockWidget*> docks = findChildren<QDockWidget*>();
    if (!docks.isEmpty()) {
        docks.first()->raise();
        resizeDocks({docks.first()}, {190}, Qt::Vertical);
    }
}

QAction* MainWindow::add(QMenu* menu, const QString& objectName, const QString& text, const QKeySequence& keys, std::function<void()> work)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(work));
    return action;
}

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    add(file, QStringLiteral("actionImport"), tr("&Import…"), QKeySequence(QStringLiteral("Ctrl+I")), [this] { openImport({m_store, m_prompts, *this, m_ticker}, this); });
    file->addSeparator();
    add(file, QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_store.undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_store.undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addActions({undo, redo});
    edit->addSeparator();
    add(edit, QStringLiteral("actionFilter"), tr("&Filter this list"), QKeySequence::Find, [this] { focusFilter(); });

    QMenu* act = menuBar()->addMenu(tr("&Act"));
    add(act, QStringLiteral("actionSwitchRole"), tr("&Switch role…"), QKeySequence(QStringLiteral("Ctrl+Shift+R")), [this] { switchRole(); });
    add(act, QStringLiteral("actionBack"), tr("&Back to the identity before"), QKeySequence(QStringLiteral("Alt+Left")), [this] { m_store.back(); });
    add(act, QStringLiteral("actionBase"), tr("Back to the base &identity"), QKeySequence(QStringLiteral("Ctrl+Shift+Home")), [this] { m_store.backTo(0); });
    act->addSeparator();
    add(act, QStringLiteral("actionNewRole"), tr("&New role…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [this] { newRole(); });

    m_viewMenu = menuBar()->addMenu(tr("&View"));
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        m_viewMenu->addAction(dock->toggleViewAction());
        dock->toggleViewAction()->setObjectName(QStringLiteral("toggle/") + dock->objectName());
    }
    m_viewMenu->addSeparator();
    buildThemeMenu(m_viewMenu->addMenu(tr("&Colours")));
    buildClockMenu(m_viewMenu->addMenu(tr("&Practice clock")));
    add(m_viewMenu, QStringLiteral("actionResetLayout"), tr("&Reset layout"), {}, [this] { restoreState(m_pristine); });

    QMenu* go = menuBar()->addMenu(tr("&Go"));
    add(go, QStringLiteral("actionPalette"), tr("Find an &action…"), QKeySequence(QStringLiteral("Ctrl+K")), [this] { (new CommandPalette(menuActions(), this))->open(); });
    go->addSeparator();
    for (int i = 0; i < m_order.size(); ++i) {
        const QString id = m_order[i];
        const QKeySequence keys = i < 9 ? QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)) : QKeySequence();
        add(go, QStringLiteral("go/") + id, m_pages.at(id)->title(), keys, [this, id] { openPage(id); });
    }

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    add(help, QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+/")), [this] {
        QStringList lines;
        for (const QAction* action : menuActions()) {
            if (!action->shortcut().isEmpty())
                lines.append(QStringLiteral("%1  —  %2").arg(action->shortcut().toString(QKeySequence::NativeText), action->text().remove(QLatin1Char('&'))));
        }
        m_prompts.tell(this, Prompts::Tone::information, tr("Keyboard shortcuts"), lines.join(QLatin1Char('\n')));
    });
    add(help, QStringLiteral("actionAbout"), tr("&About Rolewright"), {}, [this] {
        m_prompts.tell(this, Prompts::Tone::information, tr("Rolewright %1").arg(QStringLiteral(ROLEWRIGHT_VERSION)),
                       tr("A console for designing and practising AWS-style access. GPL-3.0-or-later.\n\nA practice tool: it is not made by, nor connected with, Amazon Web Services."));
    });
    for (const QAction* top : menuBar()->actions())
        giveMnemonics(top->menu());
}

void MainWindow::buildThemeMenu(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    const std::pair<Scheme, QString> schemes[] = {{Scheme::light, tr("&Light")}, {Scheme::dark, tr("&Dark")}, {Scheme::highContrast, tr("&High contrast")}};
    for (const auto& [scheme, text] : schemes) {
        QAction* action = add(menu, QStringLiteral("scheme%1").arg(static_cast<int>(scheme)), text, {}, [this, chosen = scheme] {
            QSettings().setValue(QStringLiteral("window/scheme"), static_cast<int>(chosen));
            applyTheme(*qApp, chosen);
        });
        action->setCheckable(true);
        action->setChecked(QSettings().value(QStringLiteral("window/scheme"), static_cast<int>(systemScheme())).toInt() == static_cast<int>(scheme));
        group->addAction(action);
    }
}

void MainWindow::buildClockMenu(QMenu* menu)
{
    const auto moved = [this] {
        m_ticker.pulse();
        showClock();
    };
    for (const int minutes : {15, 60, 720}) {
        const QString text = minutes < 60 ? tr("Forward %n minute(s)", nullptr, minutes) : tr("Forward %n hour(s)", nullptr, minutes / 60);
        add(menu, QStringLiteral("clockForward%1").arg(minutes), text, {}, [this, minutes, moved] {
            m_clock.advance(std::chrono::minutes(minutes));
            moved();
        });
    }
    menu->addSeparator();
    for (const int speed : {1, 10, 60, 600}) {
        add(menu, QStringLiteral("clockSpeed%1").arg(speed), tr("Run ×%1").arg(speed), {}, [this, speed, moved] {
            m_clock.run(speed);
            moved();
        });
    }
    add(menu, QStringLiteral("clockFreeze"), tr("&Freeze"), {}, [this, moved] {
        m_clock.freeze();
        moved();
    });
    add(menu, QStringLiteral("clockReset"), tr("Back to the &real time"), {}, [this, moved] {
        m_clock.reset();
        moved();
    });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_clockBanner)
        showClock();
}

void MainWindow::showClock()
{
    m_clockBanner->setVisible(!m_clock.isReal());
    m_ticker.want(this, m_clock.isReal() ? Cadence::none : Cadence::second);  // a fast clock passes an hour in a few seconds
    if (m_clock.isReal())
        return;
    const QString pace = m_clock.speed() == 0 ? tr("stands still") : tr("runs ×%1").arg(m_clock.speed());
    m_clockBanner->setText(tr("⏱ Practice clock: %1, %2. Set it back in View ▸ Practice clock.").arg(localText(m_clock.now()), pace));
    m_clockBanner->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; padding: 3px; }").arg(tokens().practice.name(), tokens().onEnvironment.name()));
}

void MainWindow::open(const QString& arn)
{
    m_store.showAccountOf(arn);
    for (const QString& id : m_order) {
        if (m_pages.at(id)->reveal(arn))
            return openPage(id);
    }
    statusBar()->showMessage(tr("%1 is not in this workspace.").arg(arn), 5000);
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
    if (!m_switchRole)
        m_switchRole = new SwitchRoleDialog(m_store, m_prompts, this);
    m_switchRole->start(roleArn);
}

void MainWindow::newRole()
{
    if (!m_wizard) {
        m_wizard = new RoleWizard(m_store, m_prompts, this);
        connect(m_wizard, &RoleWizard::created, this, &MainWindow::open);
    }
    m_wizard->start();
}

void MainWindow::showWhy(const engine::CallResult& result)
{
    auto* why = findChild<WhyDock*>();
    auto* dock = findChild<QDockWidget*>(QStringLiteral("dockWhy"));
    dock->show();
    dock->raise();
    why->show(result);
}

QList<QAction*> MainWindow::menuActions() const
{
    QList<QAction*> found;
    const std::function<void(const QList<QAction*>&)> collect = [&](const QList<QAction*>& actions) {
        for (QAction* action : actions) {
            if (action->menu())
                collect(action->menu()->actions());
            else if (!action->isSeparator())
                found.append(action);
        }
    };
    collect(menuBar()->actions());
    return found;
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
    if (dirty.isEmpty()) {
        event->accept();
        return;
    }
    event->ignore();
    m_prompts.confirm(this, Prompts::Tone::warning, tr("Leave without saving?"), tr("Not saved yet: %1.").arg(dirty.join(QStringLiteral(", "))), tr("Leave"), this,
                      [](bool yes) {
                          if (yes)
                              QApplication::quit();
                      });
}

}  // namespace rolewright::ui
