/// What an import would do, before it is done: counts, what is replaced, what is refused and where, what stays unknown.
#pragma once

#include "core/interchange/authorization_details.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTableView;

namespace rolewright::ui {

/// Parts: `importSummary`, `importTabs`, `importRefusals`, `importReplaced`, `importUnknowns`.
class ImportPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(QWidget* parent);
    void show(const interchange::ImportResult& result, const identity::Snapshot& world);

private:
    /// `words`: when it is empty.
    QTableView* addTab(const QString& objectName, const QString& accessibleName, const QString& words);
    void fill(QTableView* view, const QString& title, const QStringList& headers, std::vector<QStringList> rows);

    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableView* m_refusals = nullptr;
    QTableView* m_replaced = nullptr;
    QTableView* m_unknowns = nullptr;
};

}  // namespace rolewright::ui
