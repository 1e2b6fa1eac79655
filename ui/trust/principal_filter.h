/// The list of principals narrowed to some kinds and to what is searched for.
#pragma once

#include "ui/trust/principal_choice.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace rolewright::ui {

class PrincipalFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PrincipalFilter(PrincipalChoices* choices) : QSortFilterProxyModel(choices)
    {
        setSourceModel(choices);
        setFilterRole(PrincipalChoices::FilterRole);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
    }

    /// Only rows of this kind; nothing: all.
    void narrow(std::optional<PrincipalSort> sort)
    {
        m_sort = sort;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const int sort = sourceModel()->index(row, 0, parent).data(PrincipalChoices::SortRole).toInt();
        return (!m_sort || static_cast<int>(*m_sort) == sort) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    std::optional<PrincipalSort> m_sort;
};

}  // namespace rolewright::ui
