#include "ui/widgets/picker.h"

#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// Why something cannot be chosen is a sentence: as wide as the widest of the first ones. What is longer than anybody's window is whole in the tool tip.
int roomForNotes(const PickModel& items, const QFontMetrics& letters)
{
    constexpr int least = 180;
    constexpr int most = 520;
    constexpr int air = 24;
    constexpr int lookedAt = 200;
    int wanted = least;
    for (int row = 0; row < std::min(items.rowCount(), lookedAt); ++row)
        wanted = std::max(wanted, letters.horizontalAdvance(items.index(row, 1).data().toString()) + air);
    return std::min(wanted, most);
}

}  // namespace

Picker::Picker(const QString& prefix, const QString& title, const QString& action, PickList items, bool single, QWidget* parent)
    : QDialog(parent), m_single(single), m_action(action)
{
    setObjectName(prefix);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_items = new PickModel(std::move(items), !single, this);
    m_filtered = new FilterModel(this);
    m_filtered->setSourceModel(m_items);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(prefix + QStringLiteral("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new QTableView(this);
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_list->setAccessibleName(title);
    m_list->setModel(m_filtered);
    lookLikeList(*m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int notes = roomForNotes(*m_items, m_list->fontMetrics());
    m_list->installEventFilter(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_take->setObjectName(prefix + QStringLiteral("Take"));
    m_take->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(prefix + QStringLiteral("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(std::max(640, 2 * notes), 420);  // names keep half of it

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &FilterModel::setFilterText);
    connect(m_items, &PickModel::dataChanged, this, &Picker::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Picker::showState);
    connect(m_list, &QTableView::activated, this, [this] {
        if (m_single)
            take();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &Picker::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
    m_filter->setFocus();
}

bool Picker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_filter && key->key() == Qt::Key_Down) {
            m_list->setFocus();
            if (!m_list->selectionModel()->hasSelection())
                m_list->selectRow(0);
            return true;
        }
        if (watched == m_list && !m_single && key->key() == Qt::Key_Space) {
            m_items->toggle(m_filtered->mapToSource(m_list->currentIndex()).row());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QStringList Picker::chosen() const
{
    if (!m_single)
        return m_items->checked();
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return !rows.isEmpty() && rows.first().flags().testFlag(Qt::ItemIsEnabled) ? QStringList{rows.first().data(KeyRole).toString()} : QStringList();
}

void Picker::showState()
{
    const auto count = chosen().size();
    m_take->setEnabled(count > 0);
    m_take->setText(m_single || count == 0 ? m_action : tr("%1 (%2)").arg(m_action).arg(count));
}

void Picker::take()
{
    const QStringList keys = chosen();
    if (keys.isEmpty())
        return;
    Q_EMIT picked(keys);
    accept();
}

}  // namespace rolewright::ui
