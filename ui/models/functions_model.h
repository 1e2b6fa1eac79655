/// The functions of an account as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class FunctionsModel final : public RowsModel<identity::Function> {
    Q_OBJECT
public:
    enum Column { nameColumn, roleColumn, modifiedColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::Function& row, int column, int role) const override;
};

}  // namespace rolewright::ui
