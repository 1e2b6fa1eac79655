#include "ui/shell/main_menus.h"

#include "core/catalogue/catalogue.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/clock_banner.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/environment_mark.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/page_factory.h"
#include "ui/store/store.h"
#include "ui/theme/theme.h"

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
        add(menu, QStringLiteral("actionNewWindow"), tr("&New window"), QKeySequence::New, m_targets.newWindow);
        add(menu, QStringLiteral("actionImport"), tr("&Import…"), QKeySequence(QStringLiteral("Ctrl+I")),
            [context = m_targets.context, window = m_window] { openImport(context, window); });
        menu->addSeparator();
        add(menu, QStringLiteral("actionCloseWindow"), tr("&Close this window"), QKeySequence::Close, [window = m_window] { window->close(); });
        add(menu, QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence::Quit, [] { QApplication::closeAllWindows(); });
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
        QObject::connect(&store, &Store::progressed, m_window, [&store, edits, undo, redo] {
            undo->setEnabled(!store.isRunning() && edits->canUndo());
            redo->setEnabled(!store.isRunning() && edits->canRedo());
        });
        menu->addSeparator();
        add(menu, QStringLiteral("actionFilter"), tr("&Filter this list"), QKeySequence::Find, m_targets.focusFilter);
    }

    void buildAct(QMenu* menu)
    {
        Store& store = m_targets.context.store;
        Navigation& navigation = m_targets.context.navigation;
        add(menu, QStringLiteral("actionSwitchRole"), tr("&Switch role…"), QKeySequence(QStringLiteral("Ctrl+Shift+R")), [&navigation] { navigation.switchRole(); });
        add(menu, QStringLiteral("actionSessionToken"), tr("Get a session &token…"), QKeySequence(QStringLiteral("Ctrl+Shift+M")), m_targets.getSessionToken);
        add(menu, QStringLiteral("actionSignInPerson"), tr("Sign in as a practice &person…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), [&navigation] { navigation.signInAsPerson(); });
        add(menu, QStringLiteral("actionBack"), tr("&Back to the identity before"), QKeySequence(QStringLiteral("Alt+Left")), [&store] { store.back(); });
        add(menu, QStringLiteral("actionBase"), tr("Back to the base &identity"), QKeySequence(QStringLiteral("Ctrl+Shift+Home")), [&store] { store.backTo(0); });
        menu->addSeparator();
        fillEnvironmentMenu(menu->addMenu(tr("&Mark the account shown as")), store);
        add(menu, QStringLiteral("actionNewRole"), tr("&New role…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [&navigation] { navigation.newRole(); });
        add(menu, QStringLiteral("actionNewThirdPartyRole"), tr("New role for a t&hird party…"), {}, [&navigation] { navigation.newRole(RolePurpose::thirdParty); });
        add(menu, QStringLiteral("actionNewServiceRole"), tr("New role for a ser&vice…"), {}, [&navigation] { navigation.newRole(RolePurpose::service); });
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
        add(menu, QStringLiteral("actionResetLayout"), tr("&Reset layout"), {}, m_targets.resetLayout);
    }

    void buildColours(QMenu* menu)
    {
        auto* group = new QActionGroup(menu);
        const std::pair<Scheme, QString> schemes[] = {{Scheme::light, tr("&Light")}, {Scheme::dark, tr("&Dark")}, {Scheme::highContrast, tr("&High contrast")}};
        for (const auto& [scheme, text] : schemes) {
            QAction* action = add(menu, QStringLiteral("scheme%1").arg(static_cast<int>(scheme)), text, {}, [chosen = scheme] { chooseScheme(*qApp, chosen); });
            action->setCheckable(true);
            action->setChecked(scheme == chosenScheme());
            group->addAction(action);
        }
    }

    void buildGo(QMenu* menu)
    {
        add(menu, QStringLiteral("actionPalette"), tr("Find an &action…"), QKeySequence(QStringLiteral("Ctrl+K")),
            [window = m_window] { (new CommandPalette(actionsOf(*window->menuBar()), window))->open(); });
        menu->addSeparator();
        int number = 0;
        for (const Page* page : m_targets.pages) {
            const QKeySequence keys = ++number <= 10 ? QKeySequence(QStringLiteral("Ctrl+%1").arg(number % 10)) : QKeySequence();
            add(menu, QStringLiteral("go/") + page->id(), page->title(), keys, [&navigation = m_targets.context.navigation, id = page->id()] { navigation.openPage(id); });
        }
    }

    void buildHelp(QMenu* menu)
    {
        Prompts& prompts = m_targets.context.prompts;
        add(menu, QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+/")), [&prompts, window = m_window] {
            QStringList lines;
            for (const QAction* action : actionsOf(*window->menuBar())) {
                if (!action->shortcut().isEmpty())
                    lines.append(QStringLiteral("%1  —  %2").arg(action->shortcut().toString(QKeySequence::NativeText), action->text().remove(QLatin1Char('&'))));
            }
            prompts.tell(window, Prompts::Tone::information, tr("Keyboard shortcuts"), lines.join(QLatin1Char('\n')));
        });
        add(menu, QStringLiteral("actionAbout"), tr("&About Rolewright"), {}, [&prompts, window = m_window] {
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
