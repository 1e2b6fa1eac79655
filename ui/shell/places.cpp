#include "ui/shell/places.h"

#include "ui/store/store.h"

#include <QAbstractItemView>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int mostVisited = 50;
constexpr std::size_t longestHistory = 200;

const QString pageKey = QStringLiteral("page");
const QString accountKey = QStringLiteral("account");
const QString selectedKey = QStringLiteral("selected");
const QString visitedKey = QStringLiteral("visited");

}  // namespace

Places::Places(Store& store, Navigation& navigation, QStackedWidget& stack, const QList<Page*>& pages)
    : QObject(&stack), m_store(store), m_navigation(navigation), m_stack(stack), m_pages(pages)
{
    connect(&stack, &QStackedWidget::currentChanged, this, &Places::arrive);
    for (Page* page : pages) {
        connect(page, &Page::arrived, this, [this, page] {
            if (page != current())
                return;
            if (page->currentArn().isEmpty())
                Q_EMIT moved();  // what was chosen is gone: that is no place to come back to
            else
                arrive();
        });
    }
    arrive();  // where the window begins
}

Page* Places::current() const
{
    return qobject_cast<Page*>(m_stack.currentWidget());
}

Page* Places::pageOf(const QString& id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page* page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

void Places::arrive()
{
    Page* page = current();
    if (!page || m_returning)
        return;
    selectAgain(*page);
    if (const QTabWidget* tabs = tabsOf(*page))
        connect(tabs, &QTabWidget::currentChanged, this, &Places::arrive, Qt::UniqueConnection);
    const Place place = here();
    if (m_history.empty() || m_history.back() != place)
        m_history.push_back(place);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    if (!place.arn.isEmpty()) {
        m_visited.removeAll(place.arn);
        m_visited.prepend(place.arn);
        m_visited = m_visited.mid(0, mostVisited);
    }
    Q_EMIT moved();
}

void Places::selectAgain(Page& page)
{
    const QString arn = m_selectedThen.take(page.id()).toString();
    if (arn.isEmpty() || !page.currentArn().isEmpty())
        return;
    m_returning = true;
    page.reveal(arn);
    m_returning = false;
}

QTabWidget* Places::tabsOf(const Page& page)
{
    return page.findChild<QTabWidget*>(page.id() + QStringLiteral("Tabs"));
}

Places::Place Places::here() const
{
    const Page* page = current();
    const QTabWidget* tabs = page ? tabsOf(*page) : nullptr;
    return {page ? page->id() : QString(), page ? page->currentArn() : QString(), tabs ? tabs->currentIndex() : -1};
}

bool Places::goTo(const Place& place)
{
    Page* page = pageOf(place.page);
    if (!page)
        return false;
    if (!place.arn.isEmpty()) {
        m_store.showAccountOf(place.arn);
        if (!page->reveal(place.arn))
            return false;
    }
    m_navigation.openPage(place.page);
    if (QTabWidget* tabs = tabsOf(*page); tabs && place.tab >= 0)
        tabs->setCurrentIndex(place.tab);
    return true;
}

bool Places::reopenLast()
{
    const Place now = here();
    while (!m_history.empty()) {
        const Place place = m_history.back();
        m_history.pop_back();
        if (place == now)
            continue;
        m_returning = true;
        const bool there = goTo(place);
        m_returning = false;
        if (!there)
            continue;
        arrive();
        return true;
    }
    arrive();
    return false;
}

void Places::upToList()
{
    const Page* page = current();
    if (auto* list = page ? page->findChild<QAbstractItemView*>(page->id() + QStringLiteral("List")) : nullptr)
        list->setFocus(Qt::ShortcutFocusReason);
}

void Places::turnTab(bool forward)
{
    const Page* page = current();
    const QList<QTabWidget*> all = page ? page->findChildren<QTabWidget*>() : QList<QTabWidget*>();
    const auto shown = std::find_if(all.begin(), all.end(), [](const QTabWidget* tabs) { return tabs->isVisible(); });
    if (shown != all.end())
        (*shown)->setCurrentIndex(((*shown)->currentIndex() + (forward ? 1 : (*shown)->count() - 1)) % (*shown)->count());
}

QVariantMap Places::save() const
{
    QVariantMap selected = m_selectedThen;
    for (const Page* page : m_pages) {
        if (const QString arn = page->currentArn(); !arn.isEmpty())
            selected.insert(page->id(), arn);
    }
    return {{pageKey, current() ? current()->id() : QString()},
            {accountKey, QString::fromStdString(m_store.account().text())},
            {selectedKey, selected},
            {visitedKey, m_visited}};
}

void Places::restore(const QVariantMap& kept)
{
    if (kept.isEmpty())
        return;
    const auto account = AccountId::parse(kept.value(accountKey).toString().toStdString());
    if (account && m_store.snapshot()->account(*account))
        m_store.setAccount(*account);
    m_selectedThen = kept.value(selectedKey).toMap();
    m_returning = true;
    if (pageOf(kept.value(pageKey).toString()))
        m_navigation.openPage(kept.value(pageKey).toString());
    m_returning = false;
    m_history.clear();
    arrive();
    m_visited = kept.value(visitedKey).toStringList().mid(0, mostVisited);
}

}  // namespace rolewright::ui
