/// Who a managed policy is attached to, or is the permissions boundary of.
#pragma once

#include "core/identity/snapshot.h"

#include <QAbstractTableModel>

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::ui {

/// `noun` is `User`, `Group` or `Role`: operations and parameters are made of it.
struct Holder {
    std::string name;
    std::string arn;
    std::string_view noun;
    std::string policy;  ///< its ARN
    bool isBoundary = false;
    bool operator==(const Holder&) const = default;
};

/// Users, groups and roles of the account, in this order, who hold one of these policies. Looks at every row, once; on any thread.
std::vector<Holder> holdersOf(const identity::Account& account, const std::vector<std::string>& policyArns);

/// Makes its cells when they are looked at. ArnRole and FilterRole are as those of other lists.
class HoldersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHolders(std::vector<Holder> holders);
    const Holder& holder(int row) const { return m_holders[static_cast<std::size_t>(row)]; }
    /// -1 when it is none of them.
    int rowOf(const Holder& holder) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Holder> m_holders;
};

}  // namespace rolewright::ui
