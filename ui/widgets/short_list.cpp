#include "ui/widgets/short_list.h"

#include "ui/theme/icons.h"
#include "ui/widgets/list_look.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {

ShortList::ShortList(const QString& objectName, const QString& accessibleName, int columns, const QString& emptyText, QWidget* parent) : QWidget(parent)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(objectName);
    m_list->setAccessibleName(accessibleName);
    m_list->setColumnCount(columns);
    m_list->setHeaderHidden(true);
    lookLikeList(*m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_empty = new QLabel(emptyText, this);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    const auto choose = [this](const QTreeWidgetItem* item) { Q_EMIT chosen(item->data(0, Qt::UserRole).toString()); };
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    setRows({});
}

void ShortList::setRows(const std::vector<ShortRow>& rows)
{
    m_list->clear();
    int height = 0;
    for (const ShortRow& row : rows) {
        auto* item = new QTreeWidgetItem(m_list, row.cells);
        item->setIcon(0, icon(row.icon));
        item->setData(0, Qt::UserRole, row.key);
        for (int column = 0; column < m_list->columnCount(); ++column)
            item->setToolTip(column, row.toolTip);
    }
    if (!rows.empty())
        height = m_list->sizeHintForRow(0) * static_cast<int>(rows.size()) + 2;
    m_list->setFixedHeight(height);
    m_list->setVisible(!rows.empty());
    m_empty->setVisible(rows.empty());
}

void ShortList::setCell(int row, int column, const QString& text) { m_list->topLevelItem(row)->setText(column, text); }

}  // namespace rolewright::ui
