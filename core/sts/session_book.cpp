#include "core/sts/session_book.h"

#include <algorithm>

namespace rolewright::sts {

void SessionBook::add(Entry entry)
{
    const auto [place, added] = m_places.try_emplace(entry.session->accessKeyId, m_entries.size());
    EntryPtr shared = std::make_shared<const Entry>(std::move(entry));
    if (added) {
        m_entries.push_back(std::move(shared));
    } else {
        m_entries[place->second] = std::move(shared);
    }
    m_view.reset();
}

EntryPtr SessionBook::find(std::string_view accessKeyId) const
{
    const auto place = m_places.find(accessKeyId);
    return place == m_places.end() ? nullptr : m_entries[place->second];
}

void SessionBook::forget(std::string_view accessKeyId, Instant when)
{
    change(accessKeyId, [when](Entry& entry) { entry.forgotten = when; });
}

void SessionBook::touch(std::string_view accessKeyId, Instant when)
{
    change(accessKeyId, [when](Entry& entry) { entry.lastUsed = when; });
}

BookView SessionBook::view() const
{
    if (!m_view) {
        m_view = std::make_shared<const std::vector<EntryPtr>>(m_entries);
    }
    return m_view;
}

std::vector<std::string> SessionBook::compact(Instant now)
{
    std::vector<std::string> dropped;
    if (m_entries.size() < m_compactAt) {
        return dropped;
    }
    const std::set<std::string_view> needed = ancestorsOfLiving(now);
    const auto mayGo = [&](const EntryPtr& entry) { return entry->session->expiredAt(now) && !needed.contains(entry->session->accessKeyId); };
    const auto over = static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(), mayGo));
    std::size_t surplus = over > remembered ? over - remembered : 0;
    std::vector<EntryPtr> kept;
    kept.reserve(m_entries.size() - surplus);
    for (EntryPtr& entry : m_entries) {
        if (surplus > 0 && mayGo(entry)) {
            --surplus;
            m_droppedUntil = std::max(m_droppedUntil, entry->session->expires);
            dropped.push_back(entry->session->accessKeyId);
        } else {
            kept.push_back(entry);
        }
    }
    m_entries = std::move(kept);
    // So that looking costs a few steps for each session, however many live.
    m_compactAt = m_entries.size() + std::max(remembered, m_entries.size() / 8);
    if (dropped.empty()) {
        return dropped;
    }
    m_places.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_places.emplace(m_entries[i]->session->accessKeyId, i);
    }
    m_view.reset();
    return dropped;
}

bool SessionBook::wasDropped(const Session& session) const
{
    return session.expires <= m_droppedUntil && !m_places.contains(session.accessKeyId);
}

std::set<std::string_view> SessionBook::ancestorsOfLiving(Instant now) const
{
    std::set<std::string_view> needed;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {  // children come after their parents
        const Session& session = *(*entry)->session;
        if (!session.parentKeyId.empty() && (!session.expiredAt(now) || needed.contains(session.accessKeyId))) {
            needed.insert(session.parentKeyId);
        }
    }
    return needed;
}

template <typename Edit>
void SessionBook::change(std::string_view accessKeyId, Edit&& edit)
{
    const auto place = m_places.find(accessKeyId);
    if (place == m_places.end()) {
        return;
    }
    Entry entry = *m_entries[place->second];
    edit(entry);
    m_entries[place->second] = std::make_shared<const Entry>(std::move(entry));
    m_view.reset();
}

}  // namespace rolewright::sts
