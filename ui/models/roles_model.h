/// The roles of an account as a list.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/models/rows_model.h"

namespace rolewright::ui {

class RolesModel final : public RowsModel<identity::Role> {
    Q_OBJECT
public:
    enum Column { nameColumn, trustColumn, createdColumn };
    using RowsModel::RowsModel;

    /// The world in which the principals of trust policies are looked for. A role may say something else in another world although its own row is the same.
    void setWorld(identity::SnapshotPtr world);
    /// A role is dragged as its ARN: to be assumed from the session on which it is dropped.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

protected:
    QStringList headers() const override;
    bool isNamedByKey() const override { return true; }
    QVariant cell(const identity::Role& row, int column, int role) const override;

private:
    QStringList orphansOf(const identity::Role& row) const;

    identity::SnapshotPtr m_world;
};

/// Whom a role trusts, in a few words: `alice, lambda`.
QString trustSummary(const identity::Role& role);
/// ARNs that a trust or bucket policy was bound to and that name nobody, or somebody else, by now.
QStringList orphanedPrincipals(const identity::Snapshot& world, const std::map<std::string, std::string>& bindings);

}  // namespace rolewright::ui
