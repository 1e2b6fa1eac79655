/// The bodies of Table; included by table.h only.
#pragma once

namespace rolewright::identity {

namespace detail {
/// Compares a key with a row's; the row's may be made on the spot (StoredObject).
template <typename Tab, typename Row>
int compareKey(std::string_view key, const Row& row) {
    const auto& other = rowKey(row);
    return Tab::compare(key, other);
}
}  // namespace detail

template <typename Row, bool Exact>
int Table<Row, Exact>::compare(std::string_view a, std::string_view b) {
    if constexpr (Exact) return a.compare(b);
    else return text::compareIgnoringCase(a, b);
}

template <typename Row, bool Exact>
Table<Row, Exact>::Table(Chunks chunks) {
    std::erase_if(chunks, [](const Chunk& chunk) { return chunk.rows->empty(); });
    for (Chunk& chunk : chunks) {
        chunk.offset = m_size;
        m_size += chunk.rows->size();
    }
    if (!chunks.empty()) m_chunks = std::make_shared<const Chunks>(std::move(chunks));
}

template <typename Row, bool Exact>
const typename Table<Row, Exact>::Ptr& Table<Row, Exact>::at(std::size_t index) const {
    assert(index < m_size);
    const auto after = std::upper_bound(m_chunks->begin(), m_chunks->end(), index,
                                        [](std::size_t i, const Chunk& chunk) { return i < chunk.offset; });
    const Chunk& chunk = *std::prev(after);
    return (*chunk.rows)[index - chunk.offset];
}

template <typename Row, bool Exact>
std::size_t Table<Row, Exact>::chunkOf(std::string_view key) const {
    const auto after = std::upper_bound(m_chunks->begin(), m_chunks->end(), key, [](std::string_view k, const Chunk& chunk) {
        return detail::compareKey<Table>(k, *chunk.rows->front()) < 0;
    });
    return after == m_chunks->begin() ? 0 : static_cast<std::size_t>(after - m_chunks->begin()) - 1;
}

template <typename Row, bool Exact>
std::size_t Table<Row, Exact>::lowerBoundIn(const Rows& rows, std::string_view key) {
    const auto place = std::lower_bound(rows.begin(), rows.end(), key, [](const Ptr& row, std::string_view k) {
        return detail::compareKey<Table>(k, *row) > 0;
    });
    return static_cast<std::size_t>(place - rows.begin());
}

template <typename Row, bool Exact>
typename Table<Row, Exact>::Ptr Table<Row, Exact>::find(std::string_view key) const {
    if (empty()) return nullptr;
    const Rows& rows = *(*m_chunks)[chunkOf(key)].rows;
    const std::size_t place = lowerBoundIn(rows, key);
    return place < rows.size() && detail::compareKey<Table>(key, *rows[place]) == 0 ? rows[place] : nullptr;
}

template <typename Row, bool Exact>
std::size_t Table<Row, Exact>::lowerBound(std::string_view key) const {
    if (empty()) return 0;
    const Chunk& chunk = (*m_chunks)[chunkOf(key)];
    return chunk.offset + lowerBoundIn(*chunk.rows, key);
}

template <typename Row, bool Exact>
template <typename Visit>
void Table<Row, Exact>::forEach(Visit&& visit) const {
    if (empty()) return;
    for (const Chunk& chunk : *m_chunks) {
        for (const Ptr& row : *chunk.rows) visit(row);
    }
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::with(Ptr row) const {
    assert(row);
    if (empty()) return fromRows({std::move(row)});
    const auto& key = rowKey(*row);
    const std::size_t index = chunkOf(key);
    Rows rows = *(*m_chunks)[index].rows;
    const std::size_t place = lowerBoundIn(rows, key);
    if (place < rows.size() && detail::compareKey<Table>(key, *rows[place]) == 0) rows[place] = std::move(row);
    else rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(place), std::move(row));
    return replacing(index, 1, std::move(rows));
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::without(std::string_view key) const {
    if (empty()) return *this;
    std::size_t index = chunkOf(key);
    const Rows& old = *(*m_chunks)[index].rows;
    const std::size_t place = lowerBoundIn(old, key);
    if (place == old.size() || detail::compareKey<Table>(key, *old[place]) != 0) return *this;
    Rows rows;
    rows.reserve(old.size());
    rows.insert(rows.end(), old.begin(), old.begin() + static_cast<std::ptrdiff_t>(place));
    rows.insert(rows.end(), old.begin() + static_cast<std::ptrdiff_t>(place) + 1, old.end());
    const auto fits = [&](std::size_t other) { return rows.size() + (*m_chunks)[other].rows->size() <= fillSize; };
    if (rows.size() >= chunkSize / 4) return replacing(index, 1, std::move(rows));
    if (index + 1 < m_chunks->size() && fits(index + 1)) {
        const Rows& next = *(*m_chunks)[index + 1].rows;
        rows.insert(rows.end(), next.begin(), next.end());
        return replacing(index, 2, std::move(rows));
    }
    if (index > 0 && fits(index - 1)) {
        Rows merged = *(*m_chunks)[index - 1].rows;
        merged.insert(merged.end(), rows.begin(), rows.end());
        return replacing(index - 1, 2, std::move(merged));
    }
    return replacing(index, 1, std::move(rows));
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::replacing(std::size_t first, std::size_t count, Rows rows) const {
    Chunks chunks;
    chunks.reserve(m_chunks->size() + 1);
    const auto at = [&](std::size_t i) { return m_chunks->begin() + static_cast<std::ptrdiff_t>(i); };
    chunks.insert(chunks.end(), at(0), at(first));
    if (rows.size() > chunkSize) {
        // A row appended at the very end leaves a full chunk behind, so that ascending keys fill chunks instead of halving them.
        const bool appended = first + count == m_chunks->size() && rows.back() != (*m_chunks).back().rows->back();
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(appended ? fillSize : rows.size() / 2);
        chunks.push_back({0, std::make_shared<const Rows>(rows.begin(), middle)});
        chunks.push_back({0, std::make_shared<const Rows>(middle, rows.end())});
    } else {
        chunks.push_back({0, std::make_shared<const Rows>(std::move(rows))});
    }
    chunks.insert(chunks.end(), at(first + count), m_chunks->end());
    return Table(std::move(chunks));
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::fromRows(std::vector<Ptr> rows) {
    const auto less = [](const Ptr& a, const Ptr& b) { return compareRows(*a, *b) < 0; };
    if (!std::is_sorted(rows.begin(), rows.end(), less)) std::stable_sort(rows.begin(), rows.end(), less);
    // Of equal keys the last wins: kept rows move to the front.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 < rows.size() && !less(rows[i], rows[i + 1])) continue;
        if (kept != i) rows[kept] = std::move(rows[i]);
        ++kept;
    }
    rows.resize(kept);
    return fromSorted(std::move(rows));
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::fromSorted(std::vector<Ptr> rows) {
    Chunks chunks;
    for (std::size_t begin = 0; begin < rows.size(); begin += fillSize) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(begin + fillSize, rows.size()));
        chunks.push_back({0, std::make_shared<const Rows>(std::make_move_iterator(first), std::make_move_iterator(last))});
    }
    return Table(std::move(chunks));
}

template <typename Row, bool Exact>
Table<Row, Exact> Table<Row, Exact>::withAll(std::vector<Edit> edits) const {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return compare(a.key, b.key) < 0; });
    std::vector<Ptr> rows;
    rows.reserve(m_size + edits.size());
    Cursor old(*this);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (i + 1 < edits.size() && compare(edits[i].key, edits[i + 1].key) == 0) continue;
        int order = 1;
        while (!old.atEnd() && (order = detail::compareKey<Table>(edits[i].key, *old.row())) > 0) {
            rows.push_back(old.row());
            old.advance();
        }
        if (order == 0 && !old.atEnd()) old.advance();
        if (edits[i].row) rows.push_back(std::move(edits[i].row));
    }
    for (; !old.atEnd(); old.advance()) rows.push_back(old.row());
    return fromSorted(std::move(rows));
}

template <typename Row, bool Exact>
template <typename Removed, typename Inserted, typename Changed>
void Table<Row, Exact>::diff(const Table& before, const Table& after, Removed&& removed, Inserted&& inserted, Changed&& changed) {
    if (before.sameAs(after)) return;
    Cursor old(before);
    Cursor now(after);
    std::size_t index = 0;
    while (!old.atEnd() || !now.atEnd()) {
        // Versions share the chunks between their changes, and both cursors come to the start of a shared chunk together.
        if (old.atChunkStart() && now.atChunkStart() && old.chunk().rows == now.chunk().rows) {
            index += old.chunk().rows->size();
            old.skipChunk();
            now.skipChunk();
            continue;
        }
        const int order = now.atEnd() ? -1 : old.atEnd() ? 1 : old.row() == now.row() ? 0 : compareRows(*old.row(), *now.row());
        if (order < 0) {
            removed(index, old.row());
            old.advance();
            continue;
        }
        if (order > 0) {
            inserted(index, now.row());
        } else {
            if (old.row() != now.row()) changed(index, old.row(), now.row());
            old.advance();
        }
        now.advance();
        ++index;
    }
}

template <typename Row, bool Exact>
int Table<Row, Exact>::compareRows(const Row& a, const Row& b) {
    const auto& key = rowKey(a);
    return detail::compareKey<Table>(key, b);
}

}  // namespace rolewright::identity
