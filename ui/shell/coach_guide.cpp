#include "ui/shell/coach_guide.h"

#include "ui/coach/pointer_place.h"
#include "ui/coach/ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/places.h"
#include "ui/widgets/code_view.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString arrow = QStringLiteral(" ▸ ");

QString plainText(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

/// Titles of the menus that lead to an entry, and its own; empty when it is in none of them.
QStringList wayTo(const QAction* entry, const QList<QAction*>& menu)
{
    for (QAction* one : menu) {
        if (one == entry)
            return {plainText(one->text())};
        if (!one->menu())
            continue;
        if (const QStringList inner = wayTo(entry, one->menu()->actions()); !inner.isEmpty())
            return QStringList(plainText(one->text())) + inner;
    }
    return {};
}

/// The nearest set of tabs around a widget, and which of them it is on.
std::pair<QTabWidget*, int> tabAround(QWidget* widget)
{
    for (QWidget* one = widget; one && one->parentWidget(); one = one->parentWidget()) {
        auto* tabs = qobject_cast<QTabWidget*>(one->parentWidget()->parentWidget());
        if (tabs && tabs->indexOf(one) >= 0)
            return {tabs, tabs->indexOf(one)};
    }
    return {nullptr, -1};
}

QString nameOf(const QWidget& widget)
{
    const QString text = plainText(widget.property("text").toString());
    return text.isEmpty() || !widget.accessibleName().isEmpty() ? widget.accessibleName() : text;
}

}  // namespace

CoachGuide::CoachGuide(MainWindow& window) : QObject(&window), m_window(window), m_ring(new Ring(&window))
{
    connect(window.findChild<Places*>(), &Places::moved, this, &CoachGuide::refresh, Qt::QueuedConnection);
    connect(qApp, &QApplication::focusChanged, this, &CoachGuide::refresh, Qt::QueuedConnection);  // whatever came to be seen since
}

void CoachGuide::pointAt(const CoachSpot& spot, int number, bool rings)
{
    m_rings = rings || (m_rings && m_spot == spot && m_number == number);  // where one was taken it stays
    m_spot = spot;
    m_number = number;
    refresh();
}

QWidget* CoachGuide::around() const
{
    const auto page = place() ? m_window.pages().find(place()->page) : m_window.pages().end();
    return page == m_window.pages().end() ? static_cast<QWidget*>(&m_window) : page->second;
}

QAction* CoachGuide::entry() const
{
    return place() && !place()->action.isEmpty() ? m_window.findChild<QAction*>(place()->action) : nullptr;
}

QList<QWidget*> CoachGuide::targets() const
{
    if (!place())
        return {};
    if (entry())
        return {m_window.menuBar()};
    if (place()->widgets.isEmpty())
        return {m_window.findChild<QWidget*>(QStringLiteral("pages"))};
    QList<QWidget*> found;
    for (const QString& name : place()->widgets)
        found += around()->findChildren<QWidget*>(name);
    return found;
}

QRect CoachGuide::partOf(const QWidget& widget) const
{
    if (const QAction* const chosen = entry()) {
        const auto* bar = qobject_cast<const QMenuBar*>(&widget);
        for (QAction* top : bar ? bar->actions() : QList<QAction*>()) {
            if (top->menu() && !wayTo(chosen, top->menu()->actions()).isEmpty())
                return bar->actionGeometry(top);
        }
        return {};
    }
    const auto* names = qobject_cast<const QListWidget*>(&widget);
    if (names && place() && place()->widgets.isEmpty()) {
        const auto page = m_window.pages().find(place()->page);
        const auto items = page == m_window.pages().end() ? QList<QListWidgetItem*>() : names->findItems(page->second->title(), Qt::MatchEndsWith);
        return items.isEmpty() ? QRect() : names->visualItemRect(items.front()).translated(names->viewport()->pos());
    }
    const auto* code = qobject_cast<const CodeView*>(&widget);
    return code && !m_spot.pointer.isEmpty() ? linesOf(*code, m_spot.pointer) : widget.rect();
}

QString CoachGuide::words() const
{
    if (!place())
        return {};
    if (const QAction* const chosen = entry())
        return wayTo(chosen, m_window.menuBar()->actions()).join(arrow);
    QStringList way;
    if (const auto page = m_window.pages().find(place()->page); page != m_window.pages().end())
        way += page->second->title();
    const QList<QWidget*> all = place()->widgets.isEmpty() ? QList<QWidget*>() : targets();
    if (all.isEmpty())
        return way.join(arrow);
    if (!m_spot.row.isEmpty())
        way += m_spot.row.mid(std::max(m_spot.row.lastIndexOf(QLatin1Char('/')), m_spot.row.lastIndexOf(QLatin1Char(':'))) + 1);
    if (const auto [tabs, index] = tabAround(all.front()); tabs)
        way += plainText(tabs->tabText(index));
    way += nameOf(*all.front());
    return way.join(arrow);
}

void CoachGuide::follow(QDialog& dialog)
{
    auto* known = dialog.findChild<Ring*>(QString(), Qt::FindDirectChildrenOnly);
    m_innerRing = known ? known : new Ring(&dialog);
    QTimer::singleShot(0, this, &CoachGuide::refresh);  // once its parts have their places
}

/// What is meant in the dialog that is open.
QList<QWidget*> CoachGuide::innerTargets() const
{
    QList<QWidget*> found;
    if (!place() || !m_innerRing || !m_innerRing->parentWidget()->isVisible())
        return found;
    for (const QString& name : place()->inDialog)
        found += m_innerRing->parentWidget()->findChildren<QWidget*>(name);
    return found;
}

void CoachGuide::takeThere()
{
    if (!place())
        return;
    m_rings = true;
    if (!m_spot.row.isEmpty())
        m_window.open(m_spot.row);
    if (!place()->page.isEmpty())
        m_window.openPage(place()->page);
    QTimer::singleShot(0, this, &CoachGuide::arrive);  // a page that was just made has its parts then
}

void CoachGuide::arrive()
{
    const QList<QWidget*> all = targets();
    for (QWidget* target : all) {
        for (auto [tabs, index] = tabAround(target); tabs; std::tie(tabs, index) = tabAround(tabs))
            tabs->setCurrentIndex(index);
        for (QWidget* one = target; one; one = one->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(one->parentWidget() ? one->parentWidget()->parentWidget() : nullptr); area && area->widget() == one)
                area->ensureWidgetVisible(target);
            if (auto* dock = qobject_cast<QDockWidget*>(one)) {
                dock->show();
                dock->raise();
            }
        }
        if (auto* code = qobject_cast<CodeView*>(target); code && !m_spot.pointer.isEmpty()) {
            if (const auto offset = offsetOf(*code, m_spot.pointer))
                code->goTo(*offset);
        }
    }
    const auto seen = std::find_if(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
    if (seen != all.end() && !entry())
        (*seen)->setFocus(Qt::OtherFocusReason);
    refresh();
    Q_EMIT told(seen != all.end() ? tr("Here: %1").arg(words()) : tr("Choose one in the list; then it is here: %1").arg(words()));
}

void CoachGuide::refresh()
{
    const QList<QWidget*> all = m_rings ? targets() : QList<QWidget*>();
    if (all.isEmpty())
        m_ring->letGo();
    else
        m_ring->surround(
            all, [this](const QWidget& widget) { return partOf(widget); }, m_number);
    const QList<QWidget*> inner = m_rings ? innerTargets() : QList<QWidget*>();
    if (!inner.isEmpty())
        m_innerRing->surround(
            inner, [](const QWidget& widget) { return widget.rect(); }, m_number);
    else if (m_innerRing)
        m_innerRing->letGo();
    const QList<QWidget*> both = inner + all;
    const auto seen = std::find_if(both.begin(), both.end(), [](const QWidget* one) { return one->isVisible(); });
    describe(seen == both.end() ? nullptr : *seen);
}

/// Who listens hears that this is it.
void CoachGuide::describe(QWidget* target)
{
    if (m_described && m_described->accessibleDescription() == m_targetOf)  // nobody has said anything else of it since
        m_described->setAccessibleDescription(m_description);
    m_described = target;
    if (!target)
        return;
    m_description = target->accessibleDescription();
    m_targetOf = (tr("Target of step %1.").arg(m_number) + QLatin1Char(' ') + m_description).trimmed();
    target->setAccessibleDescription(m_targetOf);
}

}  // namespace rolewright::ui
