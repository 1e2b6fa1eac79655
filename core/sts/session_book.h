/// The sessions of the workspace, in the order in which they were issued: what the Sessions page shows and what chains hang on.
#pragma once

#include "core/sts/session.h"

#include <map>
#include <set>
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
///
/// The book holds every session that has not expired, the sessions those were obtained with, and the latest of the others: `remembered` of them, and for a while up
/// to twice as many. What was dropped stays in the activity trail.
class SessionBook {
public:
    static constexpr std::size_t remembered = 10'000;

    /// An entry whose session is already there takes its place.
    void add(Entry entry);
    /// Null when the book holds no such session.
    EntryPtr find(std::string_view accessKeyId) const;
    void forget(std::string_view accessKeyId, Instant when);
    void touch(std::string_view accessKeyId, Instant when);
    /// Cheap when nothing changed since the last call.
    BookView view() const;

    /// Drops the oldest of the sessions that are over at `now` once there are too many. Answers the access key ids of what it dropped. Costs one step for each session
    /// now and then, and nothing in between.
    std::vector<std::string> compact(Instant now);
    /// Whether a session was, or may have been, in the book and was dropped because it was over: it stays so when the clock is set back.
    bool wasDropped(const Session& session) const;

private:
    /// Puts an edited copy of the entry in its place; nothing happens when there is none.
    template <typename Edit>
    void change(std::string_view accessKeyId, Edit&& edit);
    /// Keys of the sessions that others that live hang on, all the way up.
    std::set<std::string_view> ancestorsOfLiving(Instant now) const;

    std::map<std::string, std::size_t, std::less<>> m_places;  ///< key id → index in m_entries
    std::vector<EntryPtr> m_entries;                           ///< in the order in which they were added
    std::size_t m_compactAt = 2 * remembered;                  ///< size at which it is worth a look again
    Instant m_droppedUntil = Instant::min();                   ///< latest expiry of what was dropped
    mutable BookView m_view;
};

}  // namespace rolewright::sts
