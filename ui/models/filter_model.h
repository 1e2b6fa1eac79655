/// Filters and sorts a list as one types: over FilterRole and SortRole, quick at 100,000 rows.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace rolewright::ui {

/// A row stays when every word of the filter is somewhere in its FilterRole text, case ignored. The texts are lower-cased once and kept.
class FilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FilterModel(QObject* parent = nullptr);
    void setSourceModel(QAbstractItemModel* source) override;
    void setFilterText(const QString& text);
    QString filterText() const { return m_words.join(QLatin1Char(' ')); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const QString& haystack(int row) const;

    QStringList m_words;
    mutable std::vector<QString> m_haystacks;  ///< by source row; null until asked for
};

}  // namespace rolewright::ui
