#include "core/engine/recent_trail.h"

#include "core/audit/content.h"

#include <algorithm>
#include <cassert>

namespace rolewright::engine {

namespace {

constexpr std::size_t hashSize = 64;  // SHA-256 in hex

}  // namespace

void PackedRecords::add(std::string_view hash, std::string_view content)
{
    assert(hash.size() == hashSize);
    m_text.append(hash).append(content);
    m_ends.push_back(m_text.size());
}

std::string_view PackedRecords::hashOf(std::size_t index) const
{
    return std::string_view(m_text).substr(beginOf(index), hashSize);
}

audit::RecordPtr PackedRecords::read(std::uint64_t sequence) const
{
    const auto index = static_cast<std::size_t>(sequence - m_first);
    const std::size_t begin = beginOf(index) + hashSize;
    const std::string_view content = std::string_view(m_text).substr(begin, m_ends[index] - begin);
    auto record = audit::fromContent(content, sequence, index == 0 ? m_previousHash : hashOf(index - 1), hashOf(index));
    assert(record.ok());  // it was a record before it was a text
    return std::make_shared<const audit::Record>(*std::move(record));
}

std::vector<audit::RecordPtr> TrailPart::read() const
{
    std::vector<audit::RecordPtr> records;
    records.reserve(m_packed + m_values.size());
    for (const auto& pack : m_packs) {
        for (std::uint64_t next = m_next + records.size(); records.size() < m_packed && next < pack->first() + pack->size(); ++next)
            records.push_back(pack->read(next));
    }
    records.insert(records.end(), m_values.begin(), m_values.end());
    return records;
}

void RecentTrail::add(audit::RecordPtr record, std::string_view content)
{
    if (m_keepsOlder)
        pack(*record, content);
    m_values.push_back(std::move(record));
    if (m_values.size() > mostValues)
        m_values.pop_front();
}

void RecentTrail::pack(const audit::Record& record, std::string_view content)
{
    if (m_open && m_open->size() == recordsInPack)
        m_packs.push_back(std::exchange(m_open, nullptr));
    if (m_packs.size() * recordsInPack > mostRecords)
        m_packs.pop_front();
    if (!m_open)
        m_open = std::make_shared<PackedRecords>(record);
    m_open->add(record.hash, content);
}

std::uint64_t RecentTrail::first() const
{
    if (m_values.empty())
        return 0;
    const std::uint64_t oldest = m_packs.empty() ? m_values.front()->sequence : std::min(m_packs.front()->first(), m_values.front()->sequence);
    return std::max<std::uint64_t>(oldest, m_values.back()->sequence + 1 - std::min<std::uint64_t>(mostRecords, m_values.back()->sequence));
}

TrailPart RecentTrail::part(std::uint64_t after, std::size_t limit) const
{
    TrailPart part;
    if (m_values.empty())
        return part;
    const std::uint64_t firstValue = m_values.front()->sequence;
    const std::uint64_t behind = m_values.back()->sequence + 1;
    const std::uint64_t begin = std::min(std::max(after, first() - 1), behind - 1) + 1;
    const std::uint64_t end = begin + std::min<std::uint64_t>(limit, behind - begin);
    part.m_next = begin;
    part.m_packed = static_cast<std::size_t>(std::min(end, std::max(begin, firstValue)) - begin);
    for (const auto& pack : m_packs) {
        if (pack->first() + pack->size() > begin && pack->first() < begin + part.m_packed)
            part.m_packs.push_back(pack);
    }
    for (std::uint64_t next = begin + part.m_packed; next < end; ++next)
        part.m_values.push_back(m_values[static_cast<std::size_t>(next - firstValue)]);
    return part;
}

}  // namespace rolewright::engine
