/// The resources of an account that are known by their ARNs and have a policy, as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class GuardedModel final : public RowsModel<identity::GuardedResource, true> {
    Q_OBJECT
public:
    enum Column { nameColumn, serviceColumn, modifiedColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::GuardedResource& row, int column, int role) const override;
};

}  // namespace rolewright::ui
