/// The delegation requests that an account has to do with: those it decides on, those anybody may take on, and those it made.
#pragma once

#include "core/identity/snapshot.h"

#include <QAbstractTableModel>

#include <vector>

namespace rolewright::ui {

/// A request, and the account that made it.
struct DelegationEntry {
    identity::AccountPtr requestor;
    identity::RowPtr<identity::DelegationRequest> request;
};

/// Where it stands, as the end of a sentence: "waits for approval"; `now` tells whether it has expired.
QString stateOf(const identity::DelegationRequest& request, Instant now);

class DelegationsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { requestorColumn, whatColumn, stateColumn, expiresColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void setWorld(const identity::Snapshot& world, const AccountId& account, Instant now);
    const DelegationEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// The row of the request with this id; -1 when it is not among them.
    int rowOf(const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<DelegationEntry> m_entries;
    Instant m_now{};
};

}  // namespace rolewright::ui
