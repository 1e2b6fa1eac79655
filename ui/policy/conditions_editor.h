/// The conditions of a statement, a row for each. A row that cannot be written yet stays here and is said to be missing in the policy.
#pragma once

#include "core/policy/edit.h"

#include <QVariant>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rolewright::ui {

class ConditionRow;

class ConditionsEditor final : public QWidget {
    Q_OBJECT
public:
    /// Parts: `…AddCondition`, and those of the rows.
    ConditionsEditor(const QString& prefix, QWidget* parent);

    /// Other conditions; rows that were begun and are not in the policy yet stay when `keepBegun`.
    void setConditions(const std::vector<policy::ConditionForm>& conditions, bool keepBegun);
    /// Those that can be written. Where there are more than rows, or some that no row can show: as they were set.
    std::vector<policy::ConditionForm> conditions() const;
    /// Of the first row that was begun and cannot be written; empty when there is none.
    QString complaint() const;
    /// The rows that were begun and cannot be written, to be kept; and back to where they were.
    QVariantList begunDraft() const;
    void restoreBegun(const QVariantList& rows);

Q_SIGNALS:
    void edited();
    /// These can only be changed as JSON.
    void jsonWanted();

private:
    ConditionRow* addRow();
    void removeRow(ConditionRow* row);
    void change();
    void noteTwice();
    bool canShow(const std::vector<policy::ConditionForm>& conditions) const;

    QString m_prefix;
    int m_made = 0;  ///< rows so far, for their names
    std::vector<policy::ConditionForm> m_set;
    bool m_shown = true;
    std::vector<ConditionRow*> m_rows;
    QVBoxLayout* m_layout = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_json = nullptr;
    QLabel* m_title = nullptr;
};

}  // namespace rolewright::ui
