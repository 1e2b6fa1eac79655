/// Every session of the workspace, in the order of their key ids: what the Sessions page shows and what chains hang on.
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
    void add(Entry entry);
    /// Null when no such session was ever issued here.
    EntryPtr find(std::string_view accessKeyId) const;
    void forget(std::string_view accessKeyId, Instant when);
    void touch(std::string_view accessKeyId, Instant when);
    /// Cheap when nothing changed since the last call.
    BookView view() const;

private:
    std::map<std::string, EntryPtr, std::less<>> m_byKey;
    std::vector<std::string> m_order;
    mutable BookView m_view;
};

}  // namespace rolewright::sts
