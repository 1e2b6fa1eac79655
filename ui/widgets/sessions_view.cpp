#include "ui/widgets/sessions_view.h"

#include "ui/models/sessions_filter.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/store.h"
#include "ui/widgets/chosen_rows.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/session_delegate.h"
#include "ui/widgets/ticker.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalBlocker>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// The role whose ARN is dragged; empty when it is something else.
QString roleIn(const QMimeData& data)
{
    const QString text = data.text().trimmed();
    const auto arn = Arn::parse(text.toStdString());
    return arn && arn->service == "iam" && arn->resource.starts_with("role/") ? text : QString();
}

}  // namespace

SessionsView::SessionsView(SessionsModel::Shape shape, Store& store, Ticker& ticker, QWidget* parent) : QTreeView(parent), m_ticker(ticker)
{
    m_sessions = new SessionsModel(shape, this);
    m_sessions->follow(store, ticker);
    m_filter = new SessionsFilter(this);
    m_filter->setSourceModel(m_sessions);
    setModel(m_filter);
    setItemDelegate(new SessionDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setRootIsDecorated(shape == SessionsModel::Shape::tree);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setSortingEnabled(true);
    sortByColumn(SessionsModel::remainingColumn, Qt::AscendingOrder);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new ColumnFit(*this, *header());
    header()->moveSection(SessionsModel::renewalColumn, SessionsModel::stateColumn + 1);
    fold(m_filter->branches());
    connect(this, &QTreeView::collapsed, m_filter, [this](const QModelIndex& row) { m_filter->setFolded(row, true); });
    connect(this, &QTreeView::expanded, m_filter, [this](const QModelIndex& row) { m_filter->setFolded(row, false); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &SessionsView::foldInserted);
    connect(m_filter, &SessionsFilter::branchesGoing, this, &SessionsView::forget);
    connect(m_filter, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_chosen = chosenCount(*selectionModel()); });
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, [this] {
        fold(m_filter->branches());
        if (chosenCount(*selectionModel()) != m_chosen)  // who went with a new layout went without a word
            Q_EMIT currentSessionChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SessionsView::currentSessionChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionsView::currentSessionChanged);  // the current row may have been there, unmarked
    connect(this, &QTreeView::doubleClicked, this, [this] {
        if (current())
            Q_EMIT sessionActivated();
    });
    connect(m_sessions, &SessionsModel::filled, this, [this] {
        if (!m_wanted.empty())
            choose(std::exchange(m_wanted, {}));
    });
    connect(&m_ticker, &Ticker::tick, this, &SessionsView::timePassed);
    if (const AutoRenewal* byItself = AutoRenewal::of(store))
        connect(byItself, &AutoRenewal::changed, viewport(), qOverload<>(&QWidget::update));
}

sts::SessionPtr SessionsView::current() const
{
    const sts::EntryPtr entry = m_sessions->entry(m_filter->mapToSource(chosenRow()));
    return entry ? entry->session : nullptr;
}

std::vector<sts::SessionPtr> SessionsView::selected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex& a, const QModelIndex& b) { return visualRect(a).top() < visualRect(b).top(); });
    std::vector<sts::SessionPtr> sessions;
    for (const QModelIndex& row : std::as_const(rows)) {
        if (const sts::EntryPtr entry = m_sessions->entry(m_filter->mapToSource(row)))
            sessions.push_back(entry->session);
    }
    return sessions;
}

bool SessionsView::choose(const std::string& accessKeyId)
{
    const QModelIndex row = m_filter->mapFromSource(m_sessions->find(accessKeyId));
    m_wanted = row.isValid() || !m_sessions->isFilling() ? std::string() : accessKeyId;
    if (!row.isValid())
        return false;
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(row);
    return true;
}

QModelIndex SessionsView::chosenRow() const { return selectionModel()->isRowSelected(currentIndex().row(), currentIndex().parent()) ? currentIndex() : QModelIndex(); }

QString SessionsView::currentArn() const { return chosenRow().siblingAtColumn(0).data(ArnRole).toString(); }

void SessionsView::setFilterText(const QString& text)
{
    m_filter->setFilterText(text);
    fold(m_filter->branches());
}

/// As the filter has them. However many they are, all is laid out once, before it is next painted.
void SessionsView::fold(const QModelIndexList& branches)
{
    scheduleDelayedItemsLayout();
    const QSignalBlocker quiet(this);  // these are nobody's wishes
    for (const QModelIndex& row : branches) {
        if (m_filter->isFolded(row))
            collapse(row);
        else
            expand(row);
    }
}

void SessionsView::foldInserted(const QModelIndex& owner, int first, int last)
{
    QModelIndexList rows;
    if (owner.isValid() && m_filter->rowCount(owner) == last - first + 1)
        rows.append(owner);  // its first ones
    for (int row = first; row <= last; ++row) {
        rows.append(m_filter->index(row, 0, owner));
        rows += m_filter->branches(rows.back());
    }
    fold(rows);
}

void SessionsView::forget(const QModelIndexList& branches)
{
    scheduleDelayedItemsLayout();
    const QSignalBlocker quiet(this);
    for (const QModelIndex& row : branches)
        collapse(row);
}

void SessionsView::foldFinished()
{
    for (int row = 0; row < m_filter->rowCount(); ++row)
        foldFinishedBelow(m_filter->index(row, 0));
}

/// Whether somebody is alive at this row or below.
bool SessionsView::foldFinishedBelow(const QModelIndex& row)
{
    const QVariant urgency = row.data(SessionsModel::UrgencyRole);
    bool below = false;
    for (int child = 0; child < m_filter->rowCount(row); ++child)
        below = foldFinishedBelow(m_filter->index(child, 0, row)) || below;
    if (!below)
        collapse(row);
    return below || (urgency.isValid() && urgency.toInt() != static_cast<int>(Urgency::expired));
}

void SessionsView::timePassed()
{
    if (!isVisible() || window()->isMinimized())
        return;
    QModelIndex index = indexAt(QPoint(0, 0));
    const int height = viewport()->height();
    while (index.isValid() && visualRect(index).top() < height) {
        // The longest run of neighbours under one parent is told of at once.
        QModelIndex last = index;
        QModelIndex next = indexBelow(last);
        while (next.isValid() && next.parent() == index.parent() && next.row() == last.row() + 1 && visualRect(next).top() < height) {
            last = next;
            next = indexBelow(last);
        }
        m_filter->timePassed(index, last);
        index = next;
    }
}

void SessionsView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current()) {
        Q_EMIT sessionActivated();
        return;
    }
    const bool moves = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (moves && event->modifiers() == Qt::NoModifier && !selectionModel()->hasSelection() && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);  // the first press marks where one is
        return;
    }
    QTreeView::keyPressEvent(event);
}

void SessionsView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!roleIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SessionsView::dragMoveEvent(QDragMoveEvent* event)
{
    const bool onNode = indexAt(event->position().toPoint()).isValid() && !roleIn(*event->mimeData()).isEmpty();
    event->setAccepted(onNode);
}

void SessionsView::dropEvent(QDropEvent* event)
{
    const QModelIndex node = indexAt(event->position().toPoint());
    const QString role = roleIn(*event->mimeData());
    if (!node.isValid() || role.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);  // nothing is moved away from where it came
    event->accept();
    selectionModel()->setCurrentIndex(node.siblingAtColumn(0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT roleDropped(role);
}

void SessionsView::showEvent(QShowEvent* event)
{
    QTreeView::showEvent(event);
    m_ticker.want(this, Cadence::second);
}

void SessionsView::hideEvent(QHideEvent* event)
{
    QTreeView::hideEvent(event);
    m_ticker.want(this, Cadence::none);
}

}  // namespace rolewright::ui
