#include "ui/shell/main_menus.h"

#include "core/catalogue/catalogue.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/prompts/undo_question.h"
#include "ui/remote/remote_door.h"
#include "ui/remote/saved_connections.h"
#include "ui/safety/screen_sharing.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/environment_mark.h"
#include "ui/widgets/mnemonics.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/places.h"
#include "ui/store/store.h"
#include "ui/theme/theme.h"
#include "ui/widgets/why_barred.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QUndoStack>

namespace rolewright::ui {
namespace {

class Builder {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::MainMenus)
public:
    explicit Builder(const MenuTargets& targets) : m_targets(targets), m_window(&targets.window) {}

    void build()
    {
        buildFile(top(tr("&File")));
        buildEdit(top(tr("&Edit")));
        buildAct(top(tr("&Act")));
        buildView(top(tr("&View")));
        buildGo(top(tr("&Go")));
        buildHelp(top(tr("&Help")));
        for (const QAction* action : m_window->menuBar()->actions())
            giveMnemonics(action->menu());
    }

private:
    QMenu* top(const QString& title) { return m_window->menuBar()->addMenu(title); }
    QAction* add(QMenu* menu, const QString& objectName, const QString& text, const QKeySequence& keys, std::function<void()> work)
    {
        QAction* action = menu->addAction(text);
        action->setObjectName(objectName);
        action->setShortcut(keys);
        QObject::connect(action, &QAction::triggered, m_window, std::move(work));
        return action;
    }

    void buildFile(QMenu* menu)
    {
        add(menu, QStringLiteral("actionNewWindow"), tr("&New window"), QKeySequence::New, m_targets.actions.newWindow);
        changedByNobody(m_targets.context.store, add(menu, QStringLiteral("actionImport"), tr("&Import…"), QKeySequence(QStringLiteral("Ctrl+I")),
                                                     [context = m_targets.context, window = m_window] { openImport(context, window); }));
        add(menu, QStringLiteral("actionSettings"), tr("&Settings…"), QKeySequence(QStringLiteral("Ctrl+,")), m_targets.actions.openSettings);
        if (RemoteDoor* door = RemoteDoor::of(m_targets.context.store))
            buildConnections(menu, *door);
        menu->addSeparator();
        add(menu, QStringLiteral("actionCloseWindow"), tr("&Close this window"), QKeySequence::Close, [window = m_window] { window->close(); });
        add(menu, QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence::Quit, [] { QApplication::closeAllWindows(); });
    }

    void buildConnections(QMenu* menu, RemoteDoor& door)
    {
        add(menu, QStringLiteral("actionConnect"), tr("C&onnect to an endpoint…"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), [&door, window = m_window] { Q_EMIT door.connectRequested(window, {}); });
        QMenu* recent = menu->addMenu(tr("&Recent connections"));
        recent->menuAction()->setObjectName(QStringLiteral("recentConnections"));
        QObject::connect(menu, &QMenu::aboutToShow, recent, [recent, &door, window = m_window] {
            recent->clear();
            for (const QString& reference : recentConnections()) {
                const auto saved = savedConnection(reference);
                QAction* action = recent->addAction(saved ? saved->name : reference.section(QLatin1Char('/'), 1));
                QObject::connect(action, &QAction::triggered, window, [&door, window, reference] { Q_EMIT door.connectRequested(window, reference); });
            }
            recent->menuAction()->setEnabled(!recent->isEmpty());
        });
    }

    void buildEdit(QMenu* menu)
    {
        QUndoStack* edits = m_targets.context.store.undoStack();
        QAction* undo = edits->createUndoAction(m_window, tr("&Undo"));
        undo->setObjectName(QStringLiteral("actionUndo"));
        undo->setShortcut(QKeySequence::Undo);
        QAction* redo = edits->createRedoAction(m_window, tr("&Redo"));
        redo->setObjectName(QStringLiteral("actionRedo"));
        redo->setShortcut(QKeySequence::Redo);
        menu->addActions({undo, redo});
        Store& store = m_targets.context.store;
        for (const auto& [action, what] : {std::pair(undo, TakeBack::undo), std::pair(redo, TakeBack::redo)}) {
            QObject::disconnect(action, &QAction::triggered, edits, nullptr);  // only what it says of itself is the stack's
            QObject::connect(action, &QAction::triggered, m_window, [&store, &prompts = m_targets.context.prompts, window = m_window, what = what] { takeBackAsked(store, prompts, what, window); });
        }
        QObject::connect(&store, &Store::progressed, m_window, [&store, edits, undo, redo] {
            undo->setEnabled(!store.isRunning() && edits->canUndo());
            redo->setEnabled(!store.isRunning() && edits->canRedo());
        });
        menu->addSeparator();
        add(menu, QStringLiteral("actionSave"), tr("&Save what is typed"), QKeySequence::Save, m_targets.actions.saveTyped);
        add(menu, QStringLiteral("actionFilter"), tr("&Filter this list"), QKeySequence::Find, m_targets.actions.focusFilter);
        menu->addSeparator();
        menu->addAction(m_targets.readOnly);
    }

    void buildAct(QMenu* menu)
    {
        Store& store = m_targets.context.store;
        Navigation& navigation = m_targets.context.navigation;
        add(menu, QStringLiteral("actionSwitchRole"), tr("&Switch role…"), QKeySequence(QStringLiteral("Ctrl+Shift+R")), [&navigation] { navigation.switchRole(); });
        add(menu, QStringLiteral("actionSessionToken"), tr("Get a session &token…"), QKeySequence(QStringLiteral("Ctrl+Shift+M")), m_targets.actions.getSessionToken);
        add(menu, QStringLiteral("actionSignInAs"), tr("Sign in &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+I")), m_targets.actions.signInAs);
        add(menu, QStringLiteral("actionSignInPerson"), tr("Sign in as a practice &person…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), [&navigation] { navigation.signInAsPerson(); });
        add(menu, QStringLiteral("actionBack"), tr("&Back to the identity before"), QKeySequence(QStringLiteral("Alt+Left")), [&store] { store.back(); });
        add(menu, QStringLiteral("actionBase"), tr("Back to the base &identity"), QKeySequence(QStringLiteral("Ctrl+Shift+Home")), [&store] { store.backTo(0); });
        menu->addSeparator();
        QMenu* marks = menu->addMenu(tr("&Mark the account shown as"));
        fillEnvironmentMenu(marks, store);
        changedByNobody(store, marks->menuAction());
        for (QAction* action : {
                 add(menu, QStringLiteral("actionNewRole"), tr("&Create role…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [&navigation] { navigation.newRole(); }),
                 add(menu, QStringLiteral("actionNewThirdPartyRole"), tr("Create role for a t&hird party…"), {}, [&navigation] { navigation.newRole(RolePurpose::thirdParty); }),
                 add(menu, QStringLiteral("actionNewServiceRole"), tr("Create role for a ser&vice…"), {}, [&navigation] { navigation.newRole(RolePurpose::service); })})
            needsPermission(store, action, m_window, creating(store, "Role"))->setProperty(alsoFoundBy, tr("new role add"));
    }

    void buildView(QMenu* menu)
    {
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            menu->addAction(dock->toggleViewAction());
            dock->toggleViewAction()->setObjectName(QStringLiteral("toggle/") + dock->objectName());
        }
        menu->addSeparator();
        buildColours(menu->addMenu(tr("&Colours")));
        m_targets.clock.fillMenu(menu->addMenu(tr("&Practice clock")));
        buildSharing(menu);
        menu->addSeparator();
        add(menu, QStringLiteral("actionReadAgain"), tr("R&ead again"), QKeySequence(Qt::Key_F5), m_targets.actions.readAgain);
        add(menu, QStringLiteral("actionResetLayout"), tr("&Reset layout"), {}, m_targets.actions.resetLayout);
    }

    void buildSharing(QMenu* menu)
    {
        ScreenSharing& sharing = ScreenSharing::ofProgram();
        QAction* shared = add(menu, QStringLiteral("actionScreenShared"), tr("&Screen is shared: show no secrets"), QKeySequence(QStringLiteral("Ctrl+Shift+H")), [] {});
        shared->setCheckable(true);
        shared->setChecked(sharing.isOn());
        QObject::connect(shared, &QAction::toggled, &sharing, &ScreenSharing::set);
        QObject::connect(&sharing, &ScreenSharing::changed, shared, &QAction::setChecked);
    }

    void buildColours(QMenu* menu)
    {
        auto* group = new QActionGroup(menu);
        const std::pair<std::optional<Scheme>, QString> schemes[] = {
            {std::nullopt, tr("As the &desktop has it")}, {Scheme::light, tr("&Light")}, {Scheme::dark, tr("D&ark")}, {Scheme::highContrast, tr("&High contrast")}};
        for (const auto& [scheme, text] : schemes) {
            const QString name = scheme ? QStringLiteral("scheme%1").arg(static_cast<int>(*scheme)) : QStringLiteral("schemeDesktop");
            QAction* action = add(menu, name, text, {}, [chosen = scheme] { chooseScheme(*qApp, chosen); });
            action->setCheckable(true);
            group->addAction(action);
            QObject::connect(menu, &QMenu::aboutToShow, action, [action, own = scheme] { action->setChecked(own == schemeChoice()); });
        }
    }

    /// The first ten pages have Ctrl and a digit, the next ten Alt.
    static QKeySequence keysOfPage(int number)
    {
        const QString form = number <= 10 ? QStringLiteral("Ctrl+%1") : QStringLiteral("Alt+%1");
        return number <= 20 ? QKeySequence(form.arg(number % 10)) : QKeySequence();
    }

    void buildGo(QMenu* menu)
    {
        Places& places = m_targets.places;
        add(menu, QStringLiteral("actionPalette"), tr("&Find anything…"), QKeySequence(QStringLiteral("Ctrl+K")), m_targets.actions.findAnything);
        add(menu, QStringLiteral("actionReopen"), tr("Reopen the &last"), QKeySequence(QStringLiteral("Ctrl+Shift+T")), [&places] { places.reopenLast(); });
        add(menu, QStringLiteral("actionUp"), tr("U&p to the list"), QKeySequence(QStringLiteral("Alt+Up")), [&places] { places.upToList(); });
        add(menu, QStringLiteral("actionNextTab"), tr("&Next tab"), {}, [&places] { places.turnTab(true); })
            ->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Tab")), QKeySequence(QStringLiteral("Ctrl+PgDown"))});
        add(menu, QStringLiteral("actionPreviousTab"), tr("Pre&vious tab"), {}, [&places] { places.turnTab(false); })
            ->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Tab")), QKeySequence(QStringLiteral("Ctrl+PgUp"))});
        menu->addSeparator();
        int number = 0;
        for (const Page* page : m_targets.pages)
            add(menu, QStringLiteral("go/") + page->id(), page->title(), keysOfPage(++number), [&navigation = m_targets.context.navigation, id = page->id()] { navigation.openPage(id); });
    }

    void buildHelp(QMenu* menu)
    {
        add(menu, QStringLiteral("actionHelp"), tr("&Help on this page"), QKeySequence(Qt::Key_F1), m_targets.actions.showHelp);
        add(menu, QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+/")), m_targets.actions.showShortcuts);
        add(menu, QStringLiteral("actionAbout"), tr("&About Rolewright"), {}, [&prompts = m_targets.context.prompts, window = m_window] {
            prompts.tell(window, Prompts::Tone::information, tr("Rolewright %1").arg(QStringLiteral(ROLEWRIGHT_VERSION)),
                         tr("A console for designing and practising AWS-style access. GPL-3.0-or-later.\n\nServices, actions and condition keys: %1.\n\n"
                            "A practice tool: it is not made by, nor connected with, Amazon Web Services.").arg(QString::fromStdString(catalogue::Catalogue::instance().source())));
        });
    }

    const MenuTargets& m_targets;
    QMainWindow* m_window;
};

}  // namespace

void buildMenus(const MenuTargets& targets)
{
    Builder(targets).build();
}

QList<QAction*> actionsOf(const QMenuBar& menus)
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
    collect(menus.actions());
    return found;
}

}  // namespace rolewright::ui
