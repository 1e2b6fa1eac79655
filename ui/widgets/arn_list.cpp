#include "ui/widgets/arn_list.h"

#include "ui/theme/icons.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/list_look.h"

namespace rolewright::ui {

ArnList::ArnList(const QString& objectName, const QString& accessibleName, const QStringList& headers, QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setHeaderLabels(headers);
    lookLikeList(*this);
    new EmptyWords(*this, tr("None."));
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { Q_EMIT opened(item->data(0, Qt::UserRole).toString()); });
}

void ArnList::add(const QString& iconName, const QStringList& texts, const QString& arn)
{
    auto* item = new QTreeWidgetItem(this, texts);
    item->setIcon(0, icon(iconName));
    item->setToolTip(0, arn);
    item->setData(0, Qt::UserRole, arn);
}

}  // namespace rolewright::ui
