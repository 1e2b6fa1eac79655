#include "ui/shell/practice_desk.h"

#include "ui/author/anchor_watch.h"
#include "ui/author/author_panel.h"
#include "ui/author/recorder_panel.h"
#include "ui/coach/coach_panel.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/coach/terminal.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/coach_guide.h"
#include "ui/shell/dialog_coach.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/mnemonics.h"
#include "ui/shell/navigator.h"
#include "ui/shell/practice_band.h"
#include "ui/shell/shortcut_book.h"
#include "ui/store/served_changes.h"
#include "ui/store/store.h"
#include "ui/theme/language.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/key_secret_panel.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDockWidget>
#include <QFontInfo>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString presenterSetting = QStringLiteral("training/presenter");
const QString presenterLayout = QStringLiteral("training/presenterLayout");  ///< how the docks were before
constexpr double presenterSize = 1.2;
constexpr double presenterCoachSize = 1.6;
constexpr int leastWithWords = 860;  ///< pixels beside the coach: his texts call pages by their names
constexpr int wideEnough = 1500;  ///< pixels for a page, the coach and what decided side by side

/// Whether a learner will look for sessions: some step is solved by asking for one.
bool isAboutSessions(const training::Lesson& lesson)
{
    return std::any_of(lesson.steps.begin(), lesson.steps.end(), [](const training::Step& step) {
        return std::any_of(step.solve.begin(), step.solve.end(),
                           [](const training::Op& op) { return op.name.starts_with("sts:Assume") || op.name.starts_with("sts:GetSession") || op.name.starts_with("sts:GetFederation"); });
    });
}

/// A style sheet, since under that of the application no font of a window's comes down to what is in it.
QString presenterLook()
{
    const int size = QFontInfo(QApplication::font()).pixelSize();
    return QStringLiteral("* { font-size: %1px; } #coach, #coach * { font-size: %2px; }").arg(qRound(size * presenterSize)).arg(qRound(size * presenterCoachSize));
}

}  // namespace

PracticeDesk::PracticeDesk(OpenedLesson lesson, Prompts& prompts, LessonDoor& door) : m_lesson(QString::fromStdString(lesson.walkthrough->lesson.id))
{
    const bool isChanged = lesson.isChanged;
    const bool isRecording = lesson.recording.has_value();
    const std::shared_ptr<const training::Pack> pack = lesson.pack;
    const bool hasSessions = isAboutSessions(lesson.walkthrough->lesson);
    m_room = std::make_unique<PracticeRoom>(std::move(lesson));
    m_ticker = std::make_unique<Ticker>([this] { return m_room->serverNow(); });
    m_store = std::make_unique<Store>(*m_room);
    follow(m_room->view().actor);
    door.giveTo(*m_store);
    new ServedChanges(*m_store);  // and no FallBack: what an expired session is answered is what some steps are about
    m_window = std::make_unique<MainWindow>(*m_store, prompts, *m_ticker, *m_room->clock(), QStringLiteral("walkthrough"), false);
    if (isRecording) {
        addBand(tr("Recording a walkthrough — a practice world of its own, your workspace is not touched"));
        addRecorder(prompts, door);
    } else {
        addBand(bandOf(m_room->view().walkthrough, isChanged, *pack));
        addCoach(prompts, door);
    }
    addTerminal();
    if (place().isPreview)
        addAuthor();
    if (hasSessions)
        m_window->findChild<QDockWidget*>(QStringLiteral("dockSessions"))->show();
    m_terminal->raise();
    m_window->findChild<Navigator*>()->setLeastWithWords(leastWithWords);
    addMenu();
    addPresenter();
    m_window->findChild<ClockBanner*>()->setForward(
        [this](std::chrono::seconds by) {
            m_room->make({training::Move::Kind::act, {"clock:Advance", {}, {{"Seconds", by.count()}}, false}, {}, {}});
        },
        tr("In a walkthrough the clock stands still; it can be moved forward."));
    connect(m_store.get(), &Store::callerChanged, this, [this] {
        if (!m_isFollowing)
            m_room->signIn(m_store->caller());
    });
    connect(m_room.get(), &PracticeRoom::viewed, this, [this, &door](const CoachView& view) {
        if (view.setsActor)
            follow(view.actor);
        m_ticker->pulse();
        Q_EMIT door.progressed();
    });
}

PracticeDesk::~PracticeDesk()
{
    m_window.reset();
    m_store.reset();
}

QString PracticeDesk::bandOf(const QString& title, bool isChanged, const training::Pack& pack) const
{
    const QString where = tr("a practice world of its own, your workspace is not touched");
    QString text = place().isPreview ? tr("Preview: %1 — %2").arg(title, where)
                   : place().isOwn() ? tr("Walkthrough: %1 — a practice world of its own, your workspace is not touched").arg(title)
                                     : tr("Walkthrough: %1, of “%2” by %3, which did not come with the program — %4")
                                           .arg(tameText(title.toStdString()), tameText(pack.id), tameText(pack.author), where);
    if (isChanged)
        text += QLatin1Char('\n') + tr("The walkthrough was changed since you began it; what could be kept was kept.");
    return text;
}

void PracticeDesk::addBand(const QString& text)
{
    auto* layout = static_cast<QBoxLayout*>(m_window->centralWidget()->layout());
    layout->insertWidget(0, new PracticeBand(text, m_window->centralWidget()));
}

void PracticeDesk::addCoach(Prompts& prompts, LessonDoor& door)
{
    QDockWidget* const dock = addRight(QStringLiteral("dockCoach"), tr("Coach"));
    auto* coach = new CoachPanel(*m_room, prompts, dock);
    dock->setWidget(coach);
    m_side = coach;
    m_sideActions = coach->actions();
    auto* guide = new CoachGuide(*m_window, *m_store);
    connect(coach, &CoachPanel::thereRequested, guide, &CoachGuide::takeThere);
    connect(guide, &CoachGuide::told, coach, &CoachPanel::say);
    connect(m_window->findChild<QAction*>(QStringLiteral("coachRestart")), &QAction::triggered, m_window.get(), [this] {
        for (KeySecretPanel* panel : m_window->findChildren<KeySecretPanel*>())
            panel->clear();  // its key is gone
    });
    const auto point = [guide](const CoachView& view) { guide->pointAt(view.spot, static_cast<int>(view.index) + 1, view.isPointed && !view.isDone); };
    connect(m_room.get(), &PracticeRoom::viewed, guide, point);
    point(m_room->view());
    m_inDialogs = new DialogCoach(*m_window, *m_room, *guide, m_window->findChild<QAction*>(QStringLiteral("coachHint")));
    connect(coach, &CoachPanel::nextLessonRequested, &door, [this, &door](const QString& next) {
        Q_EMIT door.openRequested(next, false, place());
        m_window->close();
    });
    connect(coach, &CoachPanel::listRequested, &door, [this, &door] {
        Q_EMIT door.listRequested();
        m_window->close();
    });
    connect(
        coach, &CoachPanel::startOverRequested, &door, [this, &door] { Q_EMIT door.openRequested(m_lesson, true, place()); }, Qt::QueuedConnection);
}

void PracticeDesk::addRecorder(Prompts& prompts, LessonDoor& door)
{
    QDockWidget* const dock = addRight(QStringLiteral("dockRecorder"), tr("Recorder"));
    auto* anchors = new AnchorWatch(*m_window);
    auto* recorder = new RecorderPanel(*m_room, prompts, *anchors, dock);
    dock->setWidget(recorder);
    m_side = recorder;
    m_sideActions = recorder->actions();
    connect(recorder, &RecorderPanel::written, &door, &LessonDoor::progressed);
    connect(recorder, &RecorderPanel::discarded, this, &PracticeDesk::discarded);
}

/// It is what the window is for.
QDockWidget* PracticeDesk::addRight(const QString& objectName, const QString& title)
{
    auto* dock = new QDockWidget(title, m_window.get());
    dock->setObjectName(objectName);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
    if (!m_window->restoreDockWidget(dock))
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
    return dock;
}

/// Beside the sessions, and in front: some steps are about a call that no page makes.
void PracticeDesk::addTerminal()
{
    m_terminal = new QDockWidget(tr("Terminal"), m_window.get());
    m_terminal->setObjectName(QStringLiteral("dockTerminal"));
    m_terminal->setWidget(new Terminal(*m_store, m_terminal));
    addBelow(m_terminal, m_window->findChild<QDockWidget*>(QStringLiteral("dockSessions")));
}

void PracticeDesk::addAuthor()
{
    m_author = new QDockWidget(tr("Author"), m_window.get());
    m_author->setObjectName(QStringLiteral("dockAuthor"));
    auto* preview = new Preview(*m_room, installedLanguage(), m_author);
    m_author->setWidget(new AuthorPanel(*preview, m_author));
    addBelow(m_author, m_terminal);
}

void PracticeDesk::addBelow(QDockWidget* dock, QDockWidget* beside)
{
    if (m_window->restoreDockWidget(dock))
        return;
    m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    m_window->tabifyDockWidget(beside, dock);
}

/// The coach's actions are in the menus, so that they are in the list of shortcuts and in "Find anything" as well.
void PracticeDesk::addMenu()
{
    auto* book = m_window->findChild<ShortcutBook*>();
    if (auto* undo = m_window->findChild<QAction*>(QStringLiteral("actionUndo")))
        undo->setShortcut({});  // what takes back here is the coach
    QMenu* menu = m_window->menuBar()->addMenu(qobject_cast<RecorderPanel*>(m_side) ? tr("Re&corder") : tr("&Coach"));
    auto* cycle = new QAction(qobject_cast<RecorderPanel*>(m_side) ? tr("To the recorder, and back") : tr("To the coach, and back"), menu);
    cycle->setObjectName(QStringLiteral("coachFocus"));
    cycle->setShortcut(Qt::Key_F6);
    connect(cycle, &QAction::triggered, this, &PracticeDesk::cycleFocus);
    menu->addAction(cycle);
    auto* terminal = new QAction(tr("To the terminal"), menu);
    terminal->setObjectName(QStringLiteral("coachTerminal"));
    terminal->setShortcut(QKeySequence(QStringLiteral("Shift+F6")));
    connect(terminal, &QAction::triggered, this, [this] {
        m_terminal->show();
        m_terminal->raise();
        m_terminal->widget()->setFocus(Qt::ShortcutFocusReason);
    });
    menu->addAction(terminal);
    if (m_author) {
        auto* step = new QAction(tr("Go to step…"), menu);
        step->setObjectName(QStringLiteral("authorGoTo"));
        connect(step, &QAction::triggered, this, [this] {
            m_author->show();
            m_author->raise();
            static_cast<AuthorPanel*>(m_author->widget())->takeFocus();
        });
        menu->addAction(step);
    }
    menu->addActions(m_sideActions);
    if (m_inDialogs) {
        menu->addSeparator();
        menu->addAction(m_inDialogs->wanted());
    }
    giveMnemonics(menu);
    for (QAction* action : menu->actions()) {
        if (!action->isSeparator())
            book->add(action);
    }
}

/// In the menu that has the docks.
void PracticeDesk::addPresenter()
{
    auto* action = new QAction(tr("Presenter mode"), m_window.get());
    action->setObjectName(QStringLiteral("presenterMode"));
    action->setShortcut(Qt::Key_F11);
    action->setCheckable(true);
    auto* reset = m_window->findChild<QAction*>(QStringLiteral("actionResetLayout"));
    for (QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        if (menu->actions().contains(reset)) {
            menu->insertAction(reset, action);
            giveMnemonics(menu);
        }
    }
    m_window->findChild<ShortcutBook*>()->add(action);
    if (QSettings().value(presenterSetting).toBool()) {
        action->setChecked(true);
        present(true);
    }
    connect(action, &QAction::toggled, this, [this](bool isOn) {
        QSettings settings;
        settings.setValue(presenterSetting, isOn);
        if (isOn)
            settings.setValue(presenterLayout, m_window->saveState());
        present(isOn);
        if (!isOn)
            m_window->restoreState(settings.value(presenterLayout).toByteArray());
    });
}

void PracticeDesk::present(bool isOn)
{
    m_window->setStyleSheet(isOn ? presenterLook() : QString());
    auto* coach = qobject_cast<QDockWidget*>(m_side->parentWidget());
    auto* why = m_window->findChild<QDockWidget*>(QStringLiteral("dockWhy"));
    if (!isOn || !coach || why->isFloating() || coach->isFloating())
        return;
    if (m_window->width() >= wideEnough)
        m_window->splitDockWidget(coach, why, Qt::Horizontal);
    why->show();
    why->raise();
}

void PracticeDesk::cycleFocus()
{
    QWidget* const focus = m_window->focusWidget();
    if (!focus || !m_side->isAncestorOf(focus)) {
        m_console = focus;
        m_side->setFocus(Qt::OtherFocusReason);
    } else if (m_console && m_console->isVisible()) {
        m_console->setFocus(Qt::OtherFocusReason);
    } else {
        m_window->centralWidget()->setFocus(Qt::OtherFocusReason);
        if (auto* pages = m_window->findChild<QWidget*>(QStringLiteral("pages")))
            pages->setFocus(Qt::OtherFocusReason);
    }
}

/// The walkthrough says whom the learner acts as: the window goes along.
void PracticeDesk::follow(const sts::Caller& actor)
{
    m_isFollowing = true;
    if (actor.session) {
        if (m_store->chain().front().session)
            m_store->setBase(sts::Caller::root(actor.session->account));
        m_store->backTo(0);
        m_store->enter(actor.session);
    } else if (training::callerText(*m_room->engine(), actor) != training::callerText(*m_room->engine(), m_store->caller())) {
        m_store->setBase(actor);
    }
    m_isFollowing = false;
}

}  // namespace rolewright::ui
