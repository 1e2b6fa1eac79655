#include "ui/shell/coach_guide.h"

#include "ui/coach/pointer_place.h"
#include "ui/models/rows_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/places.h"
#include "ui/store/store.h"
#include "ui/widgets/code_view.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
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

CoachGuide::CoachGuide(MainWindow& window, Store& store) : QObject(&window), m_window(window), m_store(store), m_ring(new Ring(&window))
{
    connect(&store, &Store::accountChanged, this, &CoachGuide::refresh, Qt::QueuedConnection);
    connect(window.findChild<Places*>(), &Places::moved, this, &CoachGuide::refresh, Qt::QueuedConnection);
    connect(qApp, &QApplication::focusChanged, this, &CoachGuide::refresh, Qt::QueuedConnection);  // whatever came to be seen since
}

void CoachGuide::pointAt(const CoachSpot& spot, int number, bool rings)
{
    const bool isNew = rings && !(m_rings && m_spot == spot && m_number == number);
    m_rings = rings || (m_rings && m_spot == spot && m_number == number);  // where one was taken it stays
    m_spot = spot;
    m_number = number;
    refresh();
    if (isNew && place() && !way().isThere)
        Q_EMIT told(tr("The place is %1. “Take me there” opens it.").arg(words()));
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
    if (qobject_cast<const QListWidget*>(&widget) && place() && place()->widgets.isEmpty())
        return rowOfPage(widget);
    const auto* code = qobject_cast<const CodeView*>(&widget);
    return code && !m_spot.pointer.isEmpty() ? linesOf(*code, m_spot.pointer) : widget.rect();
}

CoachGuide::Way CoachGuide::way()
{
    if (!place())
        return {};
    const auto page = m_window.pages().find(place()->page);
    if (!entry() && page != m_window.pages().end()) {
        if (Way between = wayByPage(*page->second); !between.widgets.isEmpty())
            return between;
    }
    const QList<QWidget*> all = targets();
    const bool isSeen = std::any_of(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
    if (!isSeen && !all.isEmpty()) {
        if (Way between = wayByTab(all.front()); !between.widgets.isEmpty())
            return between;
    }
    return {all, [this](const QWidget& widget) { return partOf(widget); }, isSeen};
}

/// The account's name, the page's, the row: the first of them that is not on show or not chosen yet.
CoachGuide::Way CoachGuide::wayByPage(const Page& page)
{
    const auto whole = [](const QWidget& widget) { return widget.rect(); };
    if (!m_spot.account.isEmpty() && m_spot.account.toStdString() != m_store.account().text())
        return {m_window.findChildren<QWidget*>(QStringLiteral("accountSwitcher")), whole};
    if (!page.isVisible() && !place()->widgets.isEmpty())
        return {m_window.findChildren<QWidget*>(QStringLiteral("pages")), [this](const QWidget& widget) { return rowOfPage(widget); }};
    if (m_spot.row.isEmpty() || page.currentArn() == m_spot.row)
        return {};
    auto* list = page.findChild<QTableView*>(place()->page + QStringLiteral("List"));
    const auto rowIn = [row = m_spot.row](const QAbstractItemModel& model) {
        const QModelIndexList found = model.match(model.index(0, 0), ArnRole, row, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.front();
    };
    if (!list || !list->isVisible() || !list->model() || !rowIn(*list->model()).isValid())
        return {};
    return {{list}, [rowIn](const QWidget& widget) {
                const auto& rows = static_cast<const QTableView&>(widget);
                const QModelIndex row = rowIn(*rows.model());
                const QRect cell = rows.visualRect(row);
                return QRect(0, cell.top(), rows.viewport()->width(), cell.height()).translated(rows.viewport()->pos()).intersected(rows.viewport()->geometry());
            }};
}

/// The tab that is to be brought to the front, the outermost first.
CoachGuide::Way CoachGuide::wayByTab(QWidget* hidden)
{
    Way found;
    for (auto [tabs, index] = tabAround(hidden); tabs; std::tie(tabs, index) = tabAround(tabs)) {
        if (tabs->currentIndex() == index || !tabs->isVisible())
            continue;
        connect(tabs, &QTabWidget::currentChanged, this, &CoachGuide::refresh, static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        found = {{tabs->tabBar()}, [at = index](const QWidget& widget) { return static_cast<const QTabBar&>(widget).tabRect(at); }};
    }
    return found;
}

QRect CoachGuide::rowOfPage(const QWidget& widget) const
{
    const auto* names = qobject_cast<const QListWidget*>(&widget);
    const auto page = place() ? m_window.pages().find(place()->page) : m_window.pages().end();
    const auto items = !names || page == m_window.pages().end() ? QList<QListWidgetItem*>() : names->findItems(page->second->title(), Qt::MatchEndsWith);
    return items.isEmpty() ? QRect() : names->visualItemRect(items.front()).translated(names->viewport()->pos());
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
    if (const auto account = AccountId::parse(m_spot.account.toStdString()); account && m_store.snapshot()->account(*account))
        m_store.setAccount(*account);
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
    const Way now = m_rings ? way() : Way();
    if (now.widgets.isEmpty())
        m_ring->letGo();
    else
        m_ring->surround(now.widgets, now.part, m_number);
    const QList<QWidget*> all = now.isThere ? now.widgets : QList<QWidget*>();
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
