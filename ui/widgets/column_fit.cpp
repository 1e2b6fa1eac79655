#include "ui/widgets/column_fit.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStyleOptionHeader>
#include <QTreeView>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int measuredRows = 30;
constexpr int lettersOfName = 24;  ///< with fewer, nobody tells one from another: rather the list scrolls
constexpr int lettersWhereOneScrolls = 32;  ///< and then there is room for more of it
constexpr int nameWeight = 2;  ///< of the column that tells one row from another

struct ColumnWish {
    int least = 0;
    int wanted = 0;
    int weight = 1;
};

/// Who wants no more than a fair share gets what is wanted, then who needs more than that gets what is needed; the others share the rest.
std::vector<int> shares(const std::vector<ColumnWish>& wishes, int room)
{
    std::vector<int> given(wishes.size());
    std::set<std::size_t> open;
    int weights = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        open.insert(i);
        weights += wishes[i].weight;
    }
    const auto shareOf = [&](std::size_t i) { return room * wishes[i].weight / weights; };
    const auto settle = [&](const auto& mayBe, int ColumnWish::*width) {
        const auto found = std::find_if(open.begin(), open.end(), mayBe);
        if (found == open.end())
            return false;
        given[*found] = wishes[*found].*width;
        room = std::max(0, room - given[*found]);
        weights -= wishes[*found].weight;
        open.erase(found);
        return true;
    };
    while (settle([&](std::size_t i) { return wishes[i].wanted <= shareOf(i); }, &ColumnWish::wanted) ||
           settle([&](std::size_t i) { return wishes[i].least > shareOf(i); }, &ColumnWish::least)) {
    }
    for (const std::size_t i : open)
        given[i] = shareOf(i);
    return given;
}

}  // namespace

ColumnFit::ColumnFit(QAbstractItemView& view, QHeaderView& header) : QObject(&header), m_view(view), m_header(header)
{
    header.setResizeContentsPrecision(measuredRows);
    header.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        measure();
        fit();
    });
    m_afterLayout.setSingleShot(true);
    connect(&m_afterLayout, &QTimer::timeout, this, &ColumnFit::giveBack);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnFit::resized);
    connect(&header, &QHeaderView::sortIndicatorChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&header, &QHeaderView::sectionCountChanged, &m_later, qOverload<>(&QTimer::start));
}

ColumnFit* ColumnFit::of(const QHeaderView& header) { return header.findChild<ColumnFit*>(QString(), Qt::FindDirectChildrenOnly); }

void ColumnFit::setOwn(const QList<int>& columns)
{
    m_own = {columns.begin(), columns.end()};
    fit();
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {  // of the list as well: the header may be hidden
        followModel();
        measure();
        fit();
    } else if (event->type() == QEvent::Resize && watched == m_view.viewport()) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnFit::followModel()
{
    if (m_model == m_header.model())
        return;
    if (m_model)
        m_model->disconnect(&m_later);
    m_model = m_header.model();
    if (!m_model)
        return;
    connect(m_model, &QAbstractItemModel::rowsInserted, &m_later, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::layoutChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::modelReset, &m_later, [this] {
        m_wanted.clear();
        m_later.start();
    });
}

int ColumnFit::titleWidth(const QHeaderView& header, int column)
{
    const int hint = header.sectionSizeHint(column);
    if (!header.isSortIndicatorShown() || header.sortIndicatorSection() == column || header.orientation() != Qt::Horizontal)
        return hint;
    QStyleOptionHeader option;
    option.initFrom(&header);
    option.section = column;
    option.text = header.model()->headerData(column, Qt::Horizontal).toString();
    const auto widthWith = [&](QStyleOptionHeader::SortIndicator mark) {
        option.sortIndicator = mark;
        return header.style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, &header).width();
    };
    return hint - (widthWith(QStyleOptionHeader::SortDown) - widthWith(QStyleOptionHeader::None));
}

int ColumnFit::leastOfName(const QAbstractItemView& view)
{
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    return view.fontMetrics().averageCharWidth() * lettersOfName + (tree && tree->rootIsDecorated() ? 2 * tree->indentation() : 0);
}

/// Shown and hidden columns make room or take it; whatever else is not ours is somebody's choice.
void ColumnFit::resized(int column, int before, int now)
{
    if (before == 0 || now == 0)
        m_later.start();
    else if (m_isFitted && !m_isFitting && isOurs(column))
        m_own.insert(column);
}

bool ColumnFit::isStretchedLast(int column) const { return m_header.stretchLastSection() && m_header.visualIndex(column) == m_header.count() - 1; }

bool ColumnFit::isOurs(int column) const
{
    return !m_header.isSectionHidden(column) && !isStretchedLast(column) && m_header.sectionResizeMode(column) == QHeaderView::Interactive && !m_own.contains(column);
}

void ColumnFit::measure()
{
    if (!m_view.isVisible() || !m_header.model())
        return;
    m_wanted.resize(static_cast<std::size_t>(m_header.count()));
    for (int column = 0; column < m_header.count(); ++column) {
        int& wanted = m_wanted[static_cast<std::size_t>(column)];
        if (!m_header.isSectionHidden(column))
            wanted = std::max({wanted, titleWidth(m_header, column), m_view.sizeHintForColumn(column)});
    }
}

void ColumnFit::fit()
{
    if (m_wanted.size() != static_cast<std::size_t>(m_header.count()) || m_name >= m_header.count() || !m_view.isVisible())
        return;
    std::vector<ColumnWish> wishes(m_wanted.size());
    const int room = m_view.viewport()->width();
    int needed = 0;
    for (int column = 0; column < m_header.count(); ++column) {
        ColumnWish& wish = wishes[static_cast<std::size_t>(column)];
        const QHeaderView::ResizeMode mode = m_header.sectionResizeMode(column);
        if (mode == QHeaderView::Stretch)
            m_stretched = column;
        const bool isFixed = m_own.contains(column) || (mode != QHeaderView::Interactive && column != m_stretched);
        if (m_header.isSectionHidden(column))
            continue;
        const int title = titleWidth(m_header, column);
        wish.wanted = isFixed ? m_header.sectionSize(column) : std::max(title, m_wanted[static_cast<std::size_t>(column)]);
        const int name = column == m_name ? leastOfName(m_view) : 0;
        wish.least = isFixed ? wish.wanted : std::min(wish.wanted, std::max(title, name));
        wish.weight = column == m_name ? nameWeight : 1;
        needed += wish.least;
    }
    const bool scrolls = needed > room;
    if (ColumnWish& name = wishes[static_cast<std::size_t>(m_name)]; scrolls && name.least < name.wanted)
        name.least = std::min(name.wanted, name.least * lettersWhereOneScrolls / lettersOfName);
    const std::vector<int> given = shares(wishes, room);
    const QScopedValueRollback fitting(m_isFitting, true);
    if (m_stretched >= 0 && m_stretched < m_header.count() && !m_header.isSectionHidden(m_stretched)) {
        // A column that stretches would be given what the others leave, which then is nothing.
        m_header.setSectionResizeMode(m_stretched, scrolls ? QHeaderView::Fixed : QHeaderView::Stretch);
        if (scrolls)
            m_header.resizeSection(m_stretched, given[static_cast<std::size_t>(m_stretched)]);
    }
    m_isFitted = true;
    for (int column = 0; column < m_header.count(); ++column) {
        if (isOurs(column) || isStretchedLast(column))  // which else keeps its first width as its least one
            m_header.resizeSection(column, given[static_cast<std::size_t>(column)]);
    }
    const int last = m_header.logicalIndex(m_header.count() - 1);
    m_least = given[static_cast<std::size_t>(last)];
    if (isStretchedLast(last) && !m_header.isSectionHidden(last) && m_header.length() > room)
        m_afterLayout.start();
}

/// Stretched it is never less than its width before that: let that be its share, or the list scrolls for nothing.
void ColumnFit::giveBack()
{
    const int last = m_header.logicalIndex(m_header.count() - 1);
    if (last < 0 || !isStretchedLast(last) || m_header.isSectionHidden(last) || m_header.length() <= m_view.viewport()->width())
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    m_header.setStretchLastSection(false);
    m_header.resizeSection(last, m_least);
    m_header.setStretchLastSection(true);
}

}  // namespace rolewright::ui
