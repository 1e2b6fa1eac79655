/// A sorted, immutable table of shared rows. A change copies one chunk of pointers and shares the rest, so that an edit of
/// one row among 100,000 costs microseconds and two versions of a table can be compared chunk by chunk.
#pragma once

#include "core/base/text.h"
#include "core/identity/rows.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace rolewright::identity {

/// Rows sorted by their key, ASCII case ignored (`Exact` tables — keys that differ only by case — sort by bytes).
template <typename Row, bool Exact = false>
class Table {
public:
    Table() = default;

    using Ptr = std::shared_ptr<const Row>;
    static constexpr std::size_t chunkSize = 512;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// The row at `index` in key order, `index < size()`.
    const Ptr& at(std::size_t index) const;
    /// The row with this key, or null.
    Ptr find(std::string_view key) const;
    /// Index of the first row whose key is not less than `key`.
    std::size_t lowerBound(std::string_view key) const;
    /// Calls `visit(const Ptr&)` for every row in order.
    template <typename Visit> void forEach(Visit&& visit) const;

    /// With `row` added, or put in place of the one with the same key.
    Table with(Ptr row) const;
    /// Without the row with this key, if there is one.
    Table without(std::string_view key) const;
    /// Many changes at once, in any order: a null row removes its key; of equal keys the last wins. O(size + changes · log changes).
    struct Edit {
        std::string key;
        Ptr row;
    };
    Table withAll(std::vector<Edit> edits) const;
    /// Built at once from rows in any order; of equal keys the last wins. O(n log n).
    static Table fromRows(std::vector<Ptr> rows);

    /// True when both are the same version (by pointer, not by value).
    bool sameAs(const Table& other) const { return m_chunks == other.m_chunks; }

    /// Tells `removed(index, row)`, `inserted(index, row)`, `changed(index, before, after)` in an order in which they can be applied one
    /// after the other to `before` to give `after` (indexes are those at that moment). Costs what changed, plus one step a chunk.
    template <typename Removed, typename Inserted, typename Changed>
    static void diff(const Table& before, const Table& after, Removed&& removed, Inserted&& inserted, Changed&& changed);

    static int compare(std::string_view a, std::string_view b);

private:
    using Rows = std::vector<Ptr>;
    struct Chunk {
        std::size_t offset = 0;  ///< index of its first row
        std::shared_ptr<const Rows> rows;  ///< never empty
    };
    using Chunks = std::vector<Chunk>;
    /// How full chunks are made: room for a few more before the first split.
    static constexpr std::size_t fillSize = chunkSize * 3 / 4;

    /// Walks the rows of a table, aware of where chunks begin.
    class Cursor {
    public:
        explicit Cursor(const Table& table) : m_chunks(table.m_chunks.get()) {}
        bool atEnd() const { return !m_chunks || m_chunk == m_chunks->size(); }
        bool atChunkStart() const { return !atEnd() && m_row == 0; }
        const Chunk& chunk() const { return (*m_chunks)[m_chunk]; }
        const Ptr& row() const { return (*chunk().rows)[m_row]; }
        void skipChunk() { ++m_chunk; m_row = 0; }
        void advance() { if (++m_row == chunk().rows->size()) skipChunk(); }

    private:
        const Chunks* m_chunks;
        std::size_t m_chunk = 0;
        std::size_t m_row = 0;
    };

    explicit Table(Chunks chunks);
    /// From rows that are sorted and have different keys.
    static Table fromSorted(std::vector<Ptr> rows);
    static int compareRows(const Row& a, const Row& b);
    static std::size_t lowerBoundIn(const Rows& rows, std::string_view key);
    /// The last chunk that begins at or before `key`, or the first one; the table is not empty.
    std::size_t chunkOf(std::string_view key) const;
    /// With `rows` (split when too many) in place of `count` chunks from `first` on.
    Table replacing(std::size_t first, std::size_t count, Rows rows) const;

    std::shared_ptr<const Chunks> m_chunks;  ///< null when empty
    std::size_t m_size = 0;
};

}  // namespace rolewright::identity

#include "core/identity/table.inl"
