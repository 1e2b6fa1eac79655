/// A few lines that each lead somewhere, as high as they need; words in their place when there are none.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QTreeWidget;

namespace rolewright::ui {

struct ShortRow {
    QString icon;
    QStringList cells;
    QString key;      ///< what `chosen` says
    QString toolTip;
};

/// The list is called `objectName`. A click or Enter goes where the line leads.
class ShortList final : public QWidget {
    Q_OBJECT
public:
    ShortList(const QString& objectName, const QString& accessibleName, int columns, const QString& emptyText, QWidget* parent);
    void setRows(const std::vector<ShortRow>& rows);
    void setCell(int row, int column, const QString& text);

Q_SIGNALS:
    void chosen(const QString& key);

private:
    QTreeWidget* m_list = nullptr;
    QLabel* m_empty = nullptr;
};

}  // namespace rolewright::ui
