/// The groups of an account as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class GroupsModel final : public RowsModel<identity::Group> {
    Q_OBJECT
public:
    enum Column { nameColumn, policiesColumn, createdColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    bool isNamedByKey() const override { return true; }
    QVariant cell(const identity::Group& row, int column, int role) const override;
};

}  // namespace rolewright::ui
