#include "ui/widgets/list_panel.h"

#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/mnemonics.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/possible_action.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// A button that is possible when the action is; while it is not, the action's tool tip says why.
void follow(QAbstractButton* button, QAction* action)
{
    QObject::connect(action, &QAction::changed, button, [button, action, own = button->toolTip()] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() || action->toolTip() == plain(action->text()) ? own : action->toolTip());
    });
}

}  // namespace

ListPanel::ListPanel(const QString& id, ListWords words, QWidget* parent) : QWidget(parent), m_id(id), m_words(std::move(words))
{
    m_model = new FilterModel(this);
    m_filter = new FilterField(m_id, m_words.name, this);
    m_count = new QLabel(this);
    m_count->setObjectName(m_id + QStringLiteral("Count"));
    m_buttons = new QHBoxLayout;
    m_buttons->addStretch(1);
    m_filterRow = new QHBoxLayout;
    m_filterRow->addWidget(m_filter, 1);
    m_filterRow->addWidget(m_count);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildTable());
    m_stack->addWidget(buildEmpty());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addLayout(m_buttons);
    layout->addLayout(m_filterRow);
    layout->addWidget(m_stack, 1);
    new FoldingRow(this, m_buttons);

    connect(m_filter, &FilterField::left, this, [this] {
        m_view->setFocus();
        if (!m_view->selectionModel()->hasSelection() && m_model->rowCount() > 0)
            m_view->selectRow(0);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilterText(text);
        showState();
        m_view->scrollTo(m_view->currentIndex());
    });
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ListPanel::showState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, [this] { m_later.start(0); });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, [this] { m_later.start(0); });  // many rows at once come and go as a new layout
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListPanel::showState);
}

ListPanel::~ListPanel() = default;

QLineEdit* ListPanel::filterField() const { return m_filter; }

QWidget* ListPanel::buildTable()
{
    m_view = new QTableView(this);
    m_view->setObjectName(m_id + QStringLiteral("List"));
    m_view->setAccessibleName(m_words.name);
    m_view->setModel(m_model);
    lookLikeList(*m_view);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setFirstSectionMovable(false);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_copy = new QAction(icon(QStringLiteral("copy")), tr("Copy &ARN"), this);
    m_copy->setObjectName(m_id + QStringLiteral("CopyArn"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &ListPanel::copyArns);
    connect(m_view, &QTableView::activated, this, &ListPanel::activated);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { openHeaderMenu(m_view->horizontalHeader()->viewport()->mapToGlobal(where)); });
    connect(m_view, &QTableView::customContextMenuRequested, this, &ListPanel::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListPanel::currentChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPanel::showState);
    return m_view;
}

QWidget* ListPanel::buildEmpty()
{
    m_empty = new EmptyState(m_id + QStringLiteral("EmptyAction"), m_words.icon, this);
    connect(m_empty, &EmptyState::chosen, this, [this] {
        if (m_filter->text().isEmpty() && m_firstAction)
            m_firstAction->trigger();
        else
            m_filter->clear();
    });
    return m_empty;
}

void ListPanel::setModel(QAbstractItemModel* model)
{
    m_model->setSourceModel(model);
    layOutColumns();
    showState();
}

void ListPanel::layOutColumns()
{
    QHeaderView* header = m_view->horizontalHeader();
    m_view->sortByColumn(0, Qt::AscendingOrder);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setStretchLastSection(false);
}

/// Which columns are shown; the first, which has the name, always is.
void ListPanel::openHeaderMenu(const QPoint& where)
{
    QHeaderView* header = m_view->horizontalHeader();
    auto* menu = new QMenu(this);
    menu->setObjectName(m_id + QStringLiteral("Columns"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        QAction* action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header, [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    giveMnemonics(menu);
    menu->popup(where);
}

QAction* ListPanel::addAction(const QString& objectName, const QString& text, const QString& iconName, bool first)
{
    auto* action = new QAction(icon(iconName), text, this);
    auto* button = new QPushButton(action->icon(), text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(plain(text));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow(button, action);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    findChild<FoldingRow*>(QString(), Qt::FindDirectChildrenOnly)->add(button);
    m_actions += action;
    if (first) {
        m_firstAction = action;
        connect(action, &QAction::changed, this, &ListPanel::showState);
    }
    return action;
}

QAction* ListPanel::addSelectionAction(const QString& objectName, const QString& text, const QString& iconName, bool button)
{
    auto* action = new QAction(icon(iconName), text, this);
    m_selectionActions += action;
    if (button) {
        auto* tool = new QToolButton(this);
        tool->setObjectName(objectName);
        tool->setIcon(action->icon());
        tool->setAccessibleName(plain(text));
        tool->setToolTip(tool->accessibleName());
        tool->setFocusPolicy(Qt::StrongFocus);
        connect(tool, &QToolButton::clicked, action, &QAction::trigger);
        follow(tool, action);
        m_buttons->insertWidget(m_buttons->count() - 1, tool);
    }
    showState();
    return action;
}

void ListPanel::addFilterWidget(QWidget* widget) { m_filterRow->insertWidget(m_filterRow->count() - 1, widget); }

QModelIndex ListPanel::current() const { return m_model->mapToSource(m_view->currentIndex().siblingAtColumn(0)); }

QModelIndexList ListPanel::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (QModelIndex& row : rows)
        row = m_model->mapToSource(row);
    return rows;
}

QStringList ListPanel::selectedArns() const
{
    QStringList arns;
    for (const QModelIndex& row : selected())
        arns += row.data(ArnRole).toString();
    return arns;
}

void ListPanel::setCurrent(const QModelIndex& source)
{
    if (source.isValid() && !m_model->mapFromSource(source).isValid())
        m_filter->clear();
    const QModelIndex row = m_model->mapFromSource(source);
    m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row.isValid())
        m_view->scrollTo(row);
}

void ListPanel::setMarked(const QModelIndex& source) { m_model->setMarked(source); }

bool ListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_view && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        Q_EMIT activated();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ListPanel::showState()
{
    const int shown = m_model->rowCount();
    const int all = m_model->sourceModel() ? m_model->sourceModel()->rowCount() : 0;
    const QString total = all == 1 ? m_words.one : m_words.many.arg(all);
    m_count->setText(shown == all ? total : tr("%1 of %2").arg(shown).arg(total));
    const bool filtered = all > 0;
    if (filtered)
        m_empty->say(tr("Nothing matches “%1”").arg(m_filter->text()), {}, tr("Clear the filter"));
    else
        m_empty->say(m_words.emptyTitle, m_words.emptyText, m_firstAction && m_firstAction->isEnabled() ? m_firstAction->text().remove(QLatin1Char('&')) : QString());
    m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
    const bool any = m_view->selectionModel()->hasSelection();
    m_copy->setEnabled(any && !current().data(ArnRole).toString().isEmpty());
    for (QAction* action : std::as_const(m_selectionActions))
        action->setEnabled(any);
}

void ListPanel::copyArns() { QGuiApplication::clipboard()->setText(selectedArns().join(QLatin1Char('\n'))); }

void ListPanel::openMenu(const QPoint& where)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(m_id + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);  // what cannot be done says why
    menu->addActions(m_actions);
    menu->addSeparator();
    menu->addActions(m_selectionActions);
    menu->addAction(m_copy);
    menu->addSeparator();
    QAction* columns = menu->addAction(tr("&Columns…"));
    columns->setObjectName(m_id + QStringLiteral("ChooseColumns"));
    connect(columns, &QAction::triggered, this, [this] { openHeaderMenu(m_view->mapToGlobal(QPoint(8, m_view->horizontalHeader()->height()))); });
    giveMnemonics(menu);
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

}  // namespace rolewright::ui
