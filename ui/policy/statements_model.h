/// The statements of a policy as rows of a list: what each does in a line, and what is to be said about it.
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace rolewright::ui {

struct StatementRow {
    QString title;     ///< its Sid, or its number
    QString summary;   ///< "s3:GetObject and 2 more · on arn:aws:s3:::b/*"
    bool allows = false;
    bool readable = true;  ///< false: a form cannot show it
    int refused = 0;       ///< problems for which AWS would not take it
    int warnings = 0;
    int suggestions = 0;
    bool operator==(const StatementRow&) const = default;
};

class StatementsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 };
    using QAbstractListModel::QAbstractListModel;

    /// Tells views only of the rows that differ.
    void setRows(std::vector<StatementRow> rows);
    const std::vector<StatementRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<StatementRow> m_rows;
};

/// "✖ 1 ⚠ 2"; empty when there is nothing to say.
QString marksOf(const StatementRow& row);
/// "ALLOW", "DENY" or, of a statement that no form can show, "JSON".
QString effectWord(const StatementRow& row);

}  // namespace rolewright::ui
