/// The newest part of the activity trail, in memory.
#pragma once

#include "core/audit/record.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::engine {

/// Records that follow one another, as one text. As values each would lie in dozens of pieces among all that comes and goes meanwhile, and what is dropped
/// later would leave holes that nothing fits into.
class PackedRecords {
public:
    /// Begins with this record, which is still to be added.
    explicit PackedRecords(const audit::Record& first) : m_first(first.sequence), m_previousHash(first.previousHash) {}

    void add(std::string_view hash, std::string_view content);
    std::size_t size() const { return m_ends.size(); }
    /// Sequence of the first.
    std::uint64_t first() const { return m_first; }
    /// The record of this sequence, which must be there.
    audit::RecordPtr read(std::uint64_t sequence) const;

private:
    std::string_view hashOf(std::size_t index) const;
    std::size_t beginOf(std::size_t index) const { return index == 0 ? 0 : m_ends[index - 1]; }

    std::uint64_t m_first;
    std::string m_previousHash;
    std::string m_text;  ///< of each record its hash and its content
    std::vector<std::size_t> m_ends;
};

/// Some records of the trail, still to be read: that takes longer than finding them.
class TrailPart {
public:
    std::vector<audit::RecordPtr> read() const;

private:
    friend class RecentTrail;
    std::uint64_t m_next = 0;                                   ///< sequence of the first that is packed
    std::vector<std::shared_ptr<const PackedRecords>> m_packs;  ///< each to its end, but for the last
    std::size_t m_packed = 0;                                   ///< how many of them
    std::vector<audit::RecordPtr> m_values;                     ///< what follows
};

/// Not thread-safe: the ledger guards it.
class RecentTrail {
public:
    static constexpr std::size_t mostValues = 10'000;    ///< kept as they are
    static constexpr std::size_t mostRecords = 100'000;  ///< in all, where older ones are kept
    static constexpr std::size_t recordsInPack = 1000;

    /// `loaded` are the newest records of a file. `keepsOlder`: there is no file to read from what is older than `mostValues`.
    RecentTrail(const std::vector<audit::RecordPtr>& loaded, bool keepsOlder) : m_values(loaded.begin(), loaded.end()), m_keepsOlder(keepsOlder) {}

    /// The record that comes next, with its `contentOf`.
    void add(audit::RecordPtr record, std::string_view content);
    /// The newest record, or null.
    audit::RecordPtr last() const { return m_values.empty() ? nullptr : m_values.back(); }
    /// Sequence of the oldest that is here; 0 when there is none.
    std::uint64_t first() const;
    /// Records with sequence > `after`, oldest first, at most `limit`, of those that are here.
    TrailPart part(std::uint64_t after, std::size_t limit) const;
    /// How many are here.
    std::size_t size() const { return m_values.empty() ? 0 : static_cast<std::size_t>(m_values.back()->sequence - first()) + 1; }

private:
    void pack(const audit::Record& record, std::string_view content);

    std::deque<audit::RecordPtr> m_values;                     ///< the newest
    std::deque<std::shared_ptr<const PackedRecords>> m_packs;  ///< all that are here, the values too, but for those of the open one
    std::shared_ptr<PackedRecords> m_open;                     ///< takes what comes; null at first
    bool m_keepsOlder;
};

}  // namespace rolewright::engine
