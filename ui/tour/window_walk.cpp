#include "ui/tour/window_walk.h"

#include "ui/shell/main_menus.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QTabWidget>

namespace rolewright::ui {
namespace {

constexpr int deepest = 3;  // dialogs over one another
const QString wizardSteps = QStringLiteral("wizardSteps");
const QString settingsSubjects = QStringLiteral("settingsSubjects");

/// What leads through a dialog of several pages; null when it has one.
QListWidget* leaderOf(const QWidget& dialog)
{
    for (const QString& name : {wizardSteps, settingsSubjects}) {
        if (auto* list = dialog.findChild<QListWidget*>(name))
            return list;
    }
    return nullptr;
}

bool promisesDialog(const QString& text) { return text.contains(QChar(0x2026)); }

template <typename Widget>
QList<Widget*> visible(const QWidget& root)
{
    QList<Widget*> found;
    for (Widget* widget : root.findChildren<Widget*>()) {
        if (widget->isVisible() && widget->window() == root.window())
            found += widget;
    }
    return found;
}

/// Behind it are more entries than there is room for beside a list.
bool opensMore(const QAbstractButton& button) { return button.objectName().endsWith(QLatin1String("More")); }

/// So that there is something to see beside the lists.
void chooseFirstRows(const QWidget& root)
{
    for (QAbstractItemView* view : visible<QAbstractItemView>(root)) {
        if (view->model() && view->model()->rowCount() > 0 && !view->currentIndex().isValid() && view->objectName() != wizardSteps)
            view->setCurrentIndex(view->model()->index(0, 0));
    }
}

}  // namespace

WindowWalk::WindowWalk(MainWindow& window, Visit visit, std::function<void()> settle) : m_window(window), m_visit(std::move(visit)), m_settle(std::move(settle)) {}

std::set<QWidget*> WindowWalk::shown()
{
    std::set<QWidget*> windows;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->windowType() != Qt::ToolTip)
            windows.insert(window);
    }
    return windows;
}

Result<void> WindowWalk::pages()
{
    for (const auto& [id, page] : m_window.pages()) {
        m_window.openPage(id);
        m_settle();
        chooseFirstRows(*page);
        m_settle();
        if (auto seen = look(m_window, *page, id); !seen)
            return seen;
    }
    return {};
}

Result<void> WindowWalk::docks()
{
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) {
        const bool wasOpen = dock->isVisible();
        dock->show();
        dock->raise();
        m_settle();
        if (auto seen = look(m_window, *dock, QStringLiteral("dock-") + dock->objectName()); !seen)
            return seen;
        dock->setVisible(wasOpen || dock->isFloating());
    }
    return {};
}

Result<void> WindowWalk::menus()
{
    const QMenuBar& bar = *m_window.menuBar();
    int number = 0;
    for (QAction* action : bar.actions()) {
        QMenu* menu = action->menu();
        if (!menu)
            continue;
        menu->popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()));
        m_settle();
        const Result<void> seen = m_visit(*menu, QStringLiteral("menu-%1").arg(++number));
        menu->hide();
        m_settle();
        if (!seen)
            return seen;
    }
    return {};
}

Result<void> WindowWalk::menuDialogs()
{
    for (QAction* action : actionsOf(*m_window.menuBar())) {
        if (!action->isEnabled() || !promisesDialog(action->text()))
            continue;
        if (auto seen = open([action] { action->trigger(); }, QStringLiteral("menu-") + action->objectName()); !seen)
            return seen;
    }
    return {};
}

Result<void> WindowWalk::look(QWidget& window, QWidget& root, const QString& name)
{
    const QList<QTabWidget*> found = visible<QTabWidget>(root);
    QTabWidget* tabs = found.value(0);
    if (!tabs)
        return lookAtViews(window, root, name);
    for (int i = 0; i < tabs->count(); ++i) {
        if (!tabs->isTabVisible(i))
            continue;
        tabs->setCurrentIndex(i);
        m_settle();
        chooseFirstRows(*tabs);
        m_settle();
        if (auto seen = lookAtViews(window, root, QStringLiteral("%1-%2").arg(name).arg(i + 1)); !seen)
            return seen;
    }
    tabs->setCurrentIndex(0);
    return {};
}

Result<void> WindowWalk::lookAtViews(QWidget& window, QWidget& root, const QString& name)
{
    if (auto seen = m_visit(window, name); !seen)
        return seen;
    QRadioButton* start = nullptr;
    for (QRadioButton* view : visible<QRadioButton>(root)) {
        if (view->isChecked() && !start)
            start = view;
        if (view->isChecked() || !view->isEnabled() || !view->isVisible())
            continue;
        view->click();
        m_settle();
        if (auto seen = m_visit(window, name + QLatin1Char('-') + view->objectName()); !seen)
            return seen;
    }
    if (start)
        start->click();
    m_settle();
    return pressButtons(root, name);
}

Result<void> WindowWalk::pressButtons(QWidget& root, const QString& name)
{
    std::vector<QPointer<QAbstractButton>> buttons;  // one that is there now may be gone when its turn comes
    for (QAbstractButton* button : visible<QAbstractButton>(root)) {
        if (promisesDialog(button->text() + button->toolTip()) || opensMore(*button))
            buttons.emplace_back(button);
    }
    const QString where = m_depth > 0 ? root.window()->objectName() : name.section(QLatin1Char('-'), 0, 0);
    for (const QPointer<QAbstractButton>& button : buttons) {
        if (!button || !button->isVisible() || !button->isEnabled() || m_depth == deepest || !m_pressed.insert(where + QLatin1Char('/') + button->objectName()).second)
            continue;
        if (auto seen = open([&button] { button->click(); }, name + QLatin1Char('-') + button->objectName()); !seen)
            return seen;
    }
    return {};
}

Result<void> WindowWalk::open(const std::function<void()>& press, const QString& name)
{
    const std::set<QWidget*> before = shown();
    press();
    m_settle();
    return lookAtNew(before, name);
}

Result<void> WindowWalk::lookAtNew(const std::set<QWidget*>& before, const QString& name)
{
    Windows fresh;
    for (QWidget* window : shown()) {
        if (!before.contains(window))
            fresh.emplace_back(window);
    }
    for (const QPointer<QWidget>& window : fresh) {
        Result<void> seen;
        if (auto* menu = qobject_cast<QMenu*>(window.data()))
            seen = lookAtMenu(*menu, name);
        else if (qobject_cast<QFileDialog*>(window.data()))
            seen = {};  // Qt's own
        else if (auto* dialog = qobject_cast<QDialog*>(window.data()))
            seen = lookAtDialog(*dialog, name);
        if (window)
            window->close();
        m_settle();
        if (!seen)
            return seen;
    }
    return {};
}

Result<void> WindowWalk::lookAtDialog(QDialog& dialog, const QString& name)
{
    const QPointer<QDialog> open(&dialog);
    ++m_depth;
    dialog.activateWindow();
    chooseFirstRows(dialog);
    m_settle();
    Result<void> seen;
    if (auto* steps = leaderOf(dialog)) {
        for (int step = 0; seen && step < steps->count(); ++step) {
            steps->setCurrentRow(step);
            m_settle();
            seen = look(dialog, dialog, QStringLiteral("%1-%2").arg(name).arg(step + 1));
        }
    } else {
        seen = look(dialog, dialog, name);
    }
    --m_depth;
    const std::set<QWidget*> before = shown();
    if (open)
        open->reject();
    m_settle();
    for (QWidget* asked : shown()) {  // whether what is written is to be kept
        if (before.contains(asked))
            continue;
        if (seen)
            seen = m_visit(*asked, name + QStringLiteral("-leave"));
        asked->close();
        m_settle();
    }
    if (open)
        open->hide();
    return seen;
}

Result<void> WindowWalk::lookAtMenu(QWidget& menu, const QString& name)
{
    if (auto seen = m_visit(menu, name); !seen)
        return seen;
    const QPointer<QWidget> open(&menu);
    std::vector<QPointer<QAction>> entries;
    for (QAction* action : menu.actions()) {
        if (action->isEnabled() && promisesDialog(action->text()) && !action->menu())
            entries.emplace_back(action);
    }
    menu.hide();  // its entries work without it; it may delete itself when it is closed
    int number = 0;
    for (const QPointer<QAction>& entry : entries) {
        ++number;
        if (!entry || !entry->isEnabled())
            continue;
        if (auto seen = this->open([&entry] { entry->trigger(); }, QStringLiteral("%1-%2").arg(name).arg(number)); !seen)
            return seen;
    }
    return {};
}

}  // namespace rolewright::ui
