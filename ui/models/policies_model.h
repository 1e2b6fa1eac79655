/// Managed policies as a list: those of an account, or AWS's own.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class PoliciesModel final : public RowsModel<identity::ManagedPolicy> {
    Q_OBJECT
public:
    enum Column { nameColumn, kindColumn, updatedColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::ManagedPolicy& row, int column, int role) const override;
};

}  // namespace rolewright::ui
