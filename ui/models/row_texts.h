/// What a list is filtered and sorted by, read once from the rows of a model and kept.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QAbstractItemModel;

namespace rolewright::ui {

/// By row of the source: the lower-cased FilterRole text of column 0, and the SortRole value of the column that is sorted by.
class RowTexts {
public:
    /// Forgets everything and reads the sort keys of `column`; -1: rows are in the order of the source.
    void reset(const QAbstractItemModel* source, int column);
    void sortBy(int column);
    void insert(int first, int last);
    void remove(int first, int last);
    /// Rows have other numbers: `before` says for each which it was, or -1 for one that is to be read anew.
    void rearrange(const std::vector<int>& before);
    /// The filter texts of these rows are out of date.
    void forget(int first, int last);
    /// Reads the sort key anew. True when it is another one now.
    bool readKey(int row);

    const QString& haystack(int row) const;
    /// True when every word is somewhere in the row's text.
    bool holds(int row, const QStringList& words) const;
    /// Equal rows stay in the order of the source, whichever way the others are sorted.
    bool comesBefore(int a, int b, Qt::SortOrder order) const;

private:
    /// Numbers and moments come before texts, nothing before both.
    struct Key {
        std::optional<double> number;
        QString text;  ///< case folded
        bool operator==(const Key&) const = default;
    };
    Key key(int row) const;

    const QAbstractItemModel* m_source = nullptr;
    int m_column = -1;
    bool m_inOrder = true;                     ///< the order of the source is the wanted one
    std::vector<Key> m_keys;                   ///< empty then
    mutable std::vector<QString> m_haystacks;  ///< null until asked for
};

}  // namespace rolewright::ui
