#include "core/sts/session_book.h"

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
