/// The buckets of an account as a list.
#pragma once

#include "ui/models/rows_model.h"

namespace rolewright::ui {

class BucketsModel final : public RowsModel<identity::Bucket> {
    Q_OBJECT
public:
    enum Column { nameColumn, policyColumn, createdColumn };
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::Bucket& row, int column, int role) const override;
};

/// A bucket as people call it: its tag Name, with the bucket's name behind; else the name.
QString bucketTitle(const identity::Bucket& bucket);

}  // namespace rolewright::ui
