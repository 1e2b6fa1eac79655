/// The objects of one bucket as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class ObjectsModel final : public RowsModel<identity::StoredObject, true> {
    Q_OBJECT
public:
    enum Column { keyColumn, sizeColumn, modifiedColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::StoredObject& row, int column, int role) const override;
};

}  // namespace rolewright::ui
