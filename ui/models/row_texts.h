/// What a list is filtered by, read once from the rows of a model and kept.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QAbstractItemModel;

namespace rolewright::ui {

/// By row of the source: the lower-cased FilterRole text of column 0.
class RowTexts {
public:
    /// Forgets everything.
    void reset(const QAbstractItemModel* source);
    void insert(int first, int last);
    void remove(int first, int last);
    /// Rows have other numbers: `before` says for each which it was, or -1 for one that is to be read anew.
    void rearrange(const std::vector<int>& before);
    /// The texts of these rows are out of date.
    void forget(int first, int last);

    const QString& haystack(int row) const;
    /// True when every word is somewhere in the row's text.
    bool holds(int row, const QStringList& words) const;

private:
    const QAbstractItemModel* m_source = nullptr;
    mutable std::vector<QString> m_haystacks;  ///< null until asked for
};

}  // namespace rolewright::ui
