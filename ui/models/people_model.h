/// The people of the practice directory as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

/// What names a person where an ARN names everything else: people of the practice directory have none.
std::string personReference(std::string_view userName);

class PeopleModel final : public RowsModel<identity::Person> {
    Q_OBJECT
public:
    enum Column { nameColumn, displayColumn, groupsColumn, rolesColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::Person& row, int column, int role) const override;
};

}  // namespace rolewright::ui
