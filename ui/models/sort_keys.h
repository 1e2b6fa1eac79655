/// What a list is sorted by: the SortRole values of one column, read from the rows of a model and kept.
#pragma once

#include <QString>

#include <optional>
#include <vector>

class QAbstractItemModel;

namespace rolewright::ui {

/// Keys are read one by one, so that who has 100,000 can do it in between. A copy sorts on any thread; what reads belongs to the model's.
class SortKeys {
public:
    /// Of this column, none of them read; -1: rows are in the order of the source. Where the source is in the wanted order, there is nothing to read.
    void reset(const QAbstractItemModel* source, int column);
    int column() const { return m_column; }
    /// The order of the source is the wanted one.
    bool areInOrder() const { return m_inOrder; }
    bool areRead() const { return m_inOrder || m_read == m_keys.size(); }
    void readNext();
    void readAll();

    /// Rows came; their keys are read if those around them are.
    void insert(int first, int last);
    void remove(int first, int last);
    /// Rows have other numbers: `before` says for each which it was, or -1 for one that is to be read anew. All have been read.
    void rearrange(const std::vector<int>& before);
    /// Reads the key anew. True when it is another one now.
    bool read(int row);

    /// Equal rows stay in the order of the source, whichever way the others are sorted.
    bool comesBefore(int a, int b, Qt::SortOrder order) const;
    /// All rows; every key has been read.
    std::vector<int> sorted(Qt::SortOrder order) const;

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
    bool m_inOrder = true;
    std::size_t m_rows = 0;
    std::size_t m_read = 0;   ///< so many, from the first on
    std::vector<Key> m_keys;  ///< none when rows are in order
};

}  // namespace rolewright::ui
