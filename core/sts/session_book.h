/// Every session of the workspace, in the order in which they were issued: what the Sessions page shows and what chains hang on.
#pragma once

#include "core/sts/session.h"

#include <map>
#include <vector>

namespace rolewright::sts {

/// One line of the book. Immutable once shared.
struct Entry {
    SessionPtr session;
    std::optional<Instant> forgotten;  ///< hidden by its owner; the credentials still work
    std::optional<Instant> lastUsed;
};
using EntryPtr = std::shared_ptr<const Entry>;

/// An immutable view of the book, newest last.
using BookView = std::shared_ptr<const std::vector<EntryPtr>>;

/// Not thread-safe: the engine guards it.
class SessionBook {
public:
    /// An entry whose session is already there takes its place.
    void add(Entry entry);
    /// Null when no such session was ever issued here.
    EntryPtr find(std::string_view accessKeyId) const;
    void forget(std::string_view accessKeyId, Instant when);
    void touch(std::string_view accessKeyId, Instant when);
    /// Cheap when nothing changed since the last call.
    BookView view() const;

private:
    /// Puts an edited copy of the entry in its place; nothing happens when there is none.
    template <typename Edit>
    void change(std::string_view accessKeyId, Edit&& edit);

    std::map<std::string, std::size_t, std::less<>> m_places;  ///< key id → index in m_entries
    std::vector<EntryPtr> m_entries;                           ///< in the order in which they were added
    mutable BookView m_view;
};

}  // namespace rolewright::sts
