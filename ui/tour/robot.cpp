#include "ui/tour/robot.h"

#include "ui/tour/hand_events.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QThread>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int pollMilliseconds = 5;

/// The entry whose text contains `text`, without its mnemonic; null when there is none.
QAction* entryOf(const QWidget* menu, const QString& text)
{
    for (QAction* action : menu->actions()) {
        if (!action->isSeparator() && action->text().remove(QLatin1Char('&')).contains(text))
            return action;
    }
    return nullptr;
}

QMainWindow* mainWindowOnScreen()
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* main = qobject_cast<QMainWindow*>(window); main && main->isVisible())
            return main;
    }
    return nullptr;
}

}  // namespace

bool Robot::fail(const QString& why)
{
    m_trouble = why;
    return false;
}

void Robot::settle()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool Robot::waitUntil(const std::function<bool()>& done, const QString& what)
{
    QElapsedTimer clock;
    clock.start();
    settle();
    while (!done()) {
        if (clock.elapsed() > patienceMilliseconds)
            return fail(QStringLiteral("waited in vain for %1").arg(what));
        QThread::msleep(pollMilliseconds);
        settle();
    }
    return true;
}

QWidget* Robot::find(const QString& objectName)
{
    QWidget* found = nullptr;
    waitUntil([&] { return (found = visibleByName(objectName)) != nullptr; }, QStringLiteral("`%1` to be on the screen").arg(objectName));
    return found;
}

QString Robot::textOf(const QString& objectName) const
{
    const auto* label = qobject_cast<QLabel*>(visibleByName(objectName));
    return label ? label->text() : QString();
}

bool Robot::waitGone(const QString& objectName)
{
    return waitUntil([&] { return visibleByName(objectName) == nullptr; }, QStringLiteral("`%1` to be gone").arg(objectName));
}

bool Robot::usable(QWidget* widget, const QString& objectName)
{
    if (!widget)
        return false;
    bringIntoView(widget);
    return waitUntil([&] { return widget->isEnabled(); }, QStringLiteral("`%1` to be enabled").arg(objectName));
}

bool Robot::clickAt(QWidget* widget, const QPoint& at)
{
    QWidget* target = widget->childAt(at);
    const QPoint point = target ? target->mapFrom(widget, at) : at;
    target = target ? target : widget;
    if (target->window()->windowType() != Qt::Popup)
        target->window()->activateWindow();
    focusByClick(target);
    sendMouse(target, QEvent::MouseMove, point, Qt::NoButton);
    sendMouse(target, QEvent::MouseButtonPress, point, Qt::LeftButton);
    sendMouse(target, QEvent::MouseButtonRelease, point, Qt::NoButton);
    settle();
    return true;
}

bool Robot::click(const QString& objectName)
{
    QWidget* widget = find(objectName);
    return usable(widget, objectName) && clickAt(widget, clickPoint(widget));
}

bool Robot::type(const QString& objectName, const QString& text)
{
    QWidget* widget = find(objectName);
    if (!usable(widget, objectName))
        return false;
    widget->window()->activateWindow();
    widget->setFocus(Qt::MouseFocusReason);
    settle();
    QWidget* target = widget->focusWidget() ? widget->focusWidget() : widget;
    sendKey(target, Qt::Key_A, Qt::ControlModifier, {});
    sendKey(target, Qt::Key_Delete, Qt::NoModifier, {});
    for (const QChar c : text)
        sendKey(target, c == QLatin1Char('\n') ? static_cast<int>(Qt::Key_Return) : 0, Qt::NoModifier, QString(c));
    settle();
    return true;
}

bool Robot::paste(const QString& objectName, const QString& text)
{
    if (!focus(objectName))
        return false;
    QGuiApplication::clipboard()->setText(text);
    QWidget* widget = find(objectName);
    QWidget* target = widget->focusWidget() ? widget->focusWidget() : widget;
    sendKey(target, Qt::Key_A, Qt::ControlModifier, {});
    sendKey(target, Qt::Key_V, Qt::ControlModifier, {});
    settle();
    return true;
}

bool Robot::typeInLastRow(const QString& objectName, int column, const QString& text)
{
    auto* view = qobject_cast<QAbstractItemView*>(find(objectName));
    const QAbstractItemModel* model = view ? view->model() : nullptr;
    if (!model || model->rowCount() == 0)
        return fail(QStringLiteral("`%1` has no row to be written in").arg(objectName));
    const QModelIndex cell = model->index(model->rowCount() - 1, column);
    view->scrollTo(cell);
    view->setFocus(Qt::MouseFocusReason);
    view->setCurrentIndex(cell);
    settle();
    sendKey(view, Qt::Key_F2, Qt::NoModifier, {});
    settle();
    QWidget* const editor = view->indexWidget(cell) ? view->indexWidget(cell) : view->window()->focusWidget();
    for (const QChar c : text)
        sendKey(editor, 0, Qt::NoModifier, QString(c));
    sendKey(editor, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    settle();
    return model->index(model->rowCount() - 1, column).data().toString() == text || fail(QStringLiteral("`%1` did not take “%2”").arg(objectName, text));
}

bool Robot::sees(const QString& objectName) const
{
    return visibleByName(objectName) != nullptr;
}

bool Robot::seesRow(const QString& objectName, const QString& text) const
{
    auto* view = qobject_cast<QAbstractItemView*>(visibleByName(objectName));
    return view && rowWith(view, text).isValid();
}

bool Robot::focus(const QString& objectName)
{
    QWidget* widget = find(objectName);
    if (!usable(widget, objectName))
        return false;
    widget->window()->activateWindow();
    widget->setFocus(Qt::TabFocusReason);
    settle();
    return true;
}

bool Robot::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Where there is no window manager nobody gives the focus back when a menu or dialog closes.
    if (!QApplication::activeWindow() || !QApplication::activeWindow()->isVisible()) {
        QWidget* window = QApplication::focusWidget() ? QApplication::focusWidget()->window() : mainWindowOnScreen();
        if (window)
            window->activateWindow();
        settle();
    }
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    if (!target)
        return fail(QStringLiteral("no window has the focus"));
    sendKey(target, key, modifiers, {});
    settle();
    return true;
}

QModelIndex Robot::rowWith(QAbstractItemView* view, const QString& text)
{
    const QAbstractItemModel* model = view->model();
    const QModelIndex root = view->rootIndex();
    const auto firstThat = [&](const std::function<bool(const QString&)>& fits) {
        for (int column = 0; model && column < model->columnCount(root); ++column) {  // what things are called before what is said of others
            for (int row = 0; row < model->rowCount(root); ++row) {
                if (fits(model->index(row, column, root).data().toString()))
                    return model->index(row, 0, root);
            }
        }
        return QModelIndex();
    };
    const QModelIndex same = firstThat([&](const QString& cell) { return cell == text; });
    return same.isValid() ? same : firstThat([&](const QString& cell) { return cell.contains(text); });
}

bool Robot::chooseRow(const QString& objectName, const QString& text)
{
    auto* view = qobject_cast<QAbstractItemView*>(find(objectName));
    if (!view)
        return fail(QStringLiteral("`%1` is no list on the screen").arg(objectName));
    QModelIndex index;
    if (!waitUntil([&] { return (index = rowWith(view, text)).isValid(); }, QStringLiteral("a row “%1” in `%2`").arg(text, objectName)))
        return false;
    view->scrollTo(index);
    settle();
    return clickAt(view->viewport(), view->visualRect(index).center());
}

bool Robot::checkRow(const QString& objectName, const QString& text)
{
    if (!chooseRow(objectName, text))
        return false;
    return press(Qt::Key_Space);
}

bool Robot::chooseEntry(const QString& objectName, const QString& text)
{
    auto* box = qobject_cast<QComboBox*>(find(objectName));
    if (!box || !usable(box, objectName))
        return fail(QStringLiteral("`%1` is no usable box of choices").arg(objectName));
    int entry = -1;
    if (!waitUntil([&] { return (entry = box->findText(text, Qt::MatchContains)) >= 0; }, QStringLiteral("an entry “%1” in `%2`").arg(text, objectName)))
        return false;
    box->setFocus(Qt::MouseFocusReason);
    box->showPopup();
    settle();
    QAbstractItemView* list = box->view();
    list->scrollTo(box->model()->index(entry, box->modelColumn()));
    list->setCurrentIndex(box->model()->index(entry, box->modelColumn()));
    sendKey(list, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    settle();
    return box->currentIndex() == entry || fail(QStringLiteral("`%1` did not take “%2”").arg(objectName, text));
}

bool Robot::clickEntry(QMenu* menu, QAction* action, const QString& name)
{
    if (!action || !action->isEnabled())
        return fail(QStringLiteral("the menu “%1” has no usable entry “%2”").arg(menu->title(), name));
    return clickAt(menu, menu->actionGeometry(action).center());
}

bool Robot::chooseNamedAction(const QString& menuName, const QString& actionName)
{
    auto* menu = qobject_cast<QMenu*>(find(menuName));
    if (!menu)
        return fail(QStringLiteral("`%1` is no open menu").arg(menuName));
    const QList<QAction*> actions = menu->actions();
    const auto named = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->objectName() == actionName; });
    return clickEntry(menu, named == actions.end() ? nullptr : *named, actionName);
}

bool Robot::chooseAction(const QString& menuName, const QString& text)
{
    auto* menu = qobject_cast<QMenu*>(find(menuName));
    return menu ? clickEntry(menu, entryOf(menu, text), text) : fail(QStringLiteral("`%1` is no open menu").arg(menuName));
}

bool Robot::chooseMenu(const QStringList& path)
{
    const QMainWindow* window = mainWindowOnScreen();
    QMenuBar* bar = window ? window->menuBar() : nullptr;
    QAction* action = bar && !path.isEmpty() ? entryOf(bar, path.first()) : nullptr;
    if (!action)
        return fail(QStringLiteral("there is no menu “%1”").arg(path.value(0)));
    clickAt(bar, bar->actionGeometry(action).center());
    QMenu* menu = action->menu();
    for (int i = 1; i < path.size(); ++i) {
        if (!menu || !waitUntil([menu] { return menu->isVisible(); }, QStringLiteral("the menu “%1” to open").arg(path[i - 1])) || !clickEntry(menu, entryOf(menu, path[i]), path[i]))
            return false;
        QAction* next = entryOf(menu, path[i]);
        menu = next ? next->menu() : nullptr;
    }
    return true;
}

bool Robot::chooseTab(const QString& objectName, const QString& text)
{
    auto* tabs = qobject_cast<QTabWidget*>(find(objectName));
    if (!tabs)
        return fail(QStringLiteral("`%1` has no tabs on the screen").arg(objectName));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab).remove(QLatin1Char('&')).contains(text))
            return clickAt(tabs->tabBar(), tabs->tabBar()->tabRect(tab).center()) && tabs->currentIndex() == tab;
    }
    return fail(QStringLiteral("`%1` has no tab “%2”").arg(objectName, text));
}

}  // namespace rolewright::ui
