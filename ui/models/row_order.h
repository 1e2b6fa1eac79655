/// What a model knows of the order of its rows beyond what Qt asks, so that who sorts and filters it need not read every row again.
#pragma once

#include <vector>

namespace rolewright::ui {

class RowOrder {
public:
    virtual ~RowOrder() = default;
    /// True when rows come in the order of this column's SortRole values, and no two values are the same.
    virtual bool isInOrderOf(int column) const = 0;
    /// While `layoutChanged` is told: for each row which one it was before; -1 when it is new or not as it was.
    virtual const std::vector<int>& rowsBefore() const = 0;
};

}  // namespace rolewright::ui
