/// The users of an account as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class UsersModel final : public RowsModel<identity::User> {
    Q_OBJECT
public:
    enum Column { nameColumn, groupsColumn, createdColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    bool isNamedByKey() const override { return true; }
    QVariant cell(const identity::User& row, int column, int role) const override;
};

}  // namespace rolewright::ui
