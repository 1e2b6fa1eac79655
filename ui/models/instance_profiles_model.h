/// The instance profiles of an account, as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class InstanceProfilesModel final : public RowsModel<identity::InstanceProfile> {
    Q_OBJECT
public:
    enum Column { nameColumn, roleColumn, createdColumn };
    using RowsModel::RowsModel;

protected:
    bool isNamedByKey() const override { return true; }
    QStringList headers() const override;
    QVariant cell(const identity::InstanceProfile& row, int column, int role) const override;
};

}  // namespace rolewright::ui
