#include "ui/widgets/picker.h"

#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {

Picker::Picker(const QString& prefix, const QString& title, const QString& action, const std::vector<PickItem>& items, bool single, QWidget* parent)
    : QDialog(parent), m_single(single), m_action(action)
{
    setObjectName(prefix);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_items = new QStandardItemModel(0, 2, this);
    for (const PickItem& item : items) {
        auto* label = new QStandardItem(icon(item.icon), item.label);
        auto* detail = new QStandardItem(item.whyNot.isEmpty() ? item.detail : item.whyNot);
        label->setData(item.key, KeyRole);
        label->setData(QString(item.label + QLatin1Char(' ') + item.detail + QLatin1Char(' ') + item.key), FilterRole);
        label->setData(item.label, SortRole);
        label->setCheckable(!single);
        label->setToolTip(item.key);
        for (QStandardItem* cell : {label, detail}) {
            cell->setEditable(false);
            cell->setEnabled(item.whyNot.isEmpty());
        }
        m_items->appendRow({label, detail});
    }
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
    m_list->setColumnWidth(1, 200);
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
    resize(560, 420);

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &FilterModel::setFilterText);
    connect(m_items, &QStandardItemModel::itemChanged, this, &Picker::showState);
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
            QStandardItem* item = m_items->itemFromIndex(m_filtered->mapToSource(m_list->currentIndex().siblingAtColumn(0)));
            if (item && item->isEnabled())
                item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QStringList Picker::chosen() const
{
    QStringList keys;
    if (m_single) {
        const QModelIndexList rows = m_list->selectionModel()->selectedRows();
        if (!rows.isEmpty() && rows.first().flags().testFlag(Qt::ItemIsEnabled))
            keys += rows.first().data(KeyRole).toString();
        return keys;
    }
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->checkState() == Qt::Checked)
            keys += m_items->item(row)->data(KeyRole).toString();
    }
    return keys;
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
