/// The SCPs and RCPs of the organization as a list.
#pragma once

#include "core/identity/snapshot.h"

#include <QAbstractTableModel>

#include <map>

namespace rolewright::ui {

class OrganizationPoliciesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { nameColumn, typeColumn, targetsColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Moves to what the organization says now; null: there are none. Rows that stay keep their indexes.
    void setOrganization(const std::shared_ptr<const identity::Organization>& organization);
    QModelIndex indexOf(const QString& policyId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const identity::Organization> m_organization;
    std::vector<identity::OrganizationPolicy> m_rows;
    std::map<std::string, int> m_targets;  ///< by policy: how many roots, OUs and accounts it is attached to
};

}  // namespace rolewright::ui
