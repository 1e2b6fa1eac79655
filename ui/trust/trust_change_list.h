/// Who gains and who loses, one line each: in a window of its own beside the editor.
#pragma once

#include "core/analysis/trust_comparison.h"

#include <QDialog>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace rolewright::ui {

/// "user alice · Development", "any other AWS account".
QString partyInWords(const analysis::Party& party, const identity::Snapshot& world);
/// "may", "may with MFA", "may not".
QString standingInWords(const analysis::Standing& standing);

class TrustChangeList final : public QDialog {
    Q_OBJECT
public:
    explicit TrustChangeList(QWidget* parent);
    /// Shows another comparison; what was chosen before is no longer.
    void setComparison(const analysis::TrustComparison& comparison, const identity::Snapshot& world);

private:
    void addRow(const analysis::TrustChange& change, const identity::Snapshot& world);

    QStandardItemModel* m_rows = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
