/// What an edit did, row by row: storage writes it, models follow it, undo applies it backwards.
#pragma once

#include "core/base/phrase.h"
#include "core/identity/snapshot.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::identity {

/// A row or table value before and after. Absent before: added. Absent after: removed.
struct Change {
    AccountId account;  ///< empty for the organization, and for AWS's own policies
    TableId table = TableId::users;
    std::string key;
    AnyRow before;
    AnyRow after;
    AccountPtr accountBefore;  ///< table `accounts` only: its own facts count; with no `accountAfter` also all it held, and the other way round
    AccountPtr accountAfter;
    std::shared_ptr<const Organization> organizationBefore;  ///< table `organization` only
    std::shared_ptr<const Organization> organizationAfter;
};

/// A titled list of changes that are made together or not at all. A row appears in it at most once.
struct ChangeSet {
    Phrase title;  ///< "Detach ReadOnly from alice"
    std::vector<Change> changes;

    bool empty() const { return changes.empty(); }
    /// Back to where it was.
    ChangeSet inverse() const;
    /// This and then `next`, as one.
    void append(const ChangeSet& next);
};

/// The snapshot with all changes made. Fails with `EntityTemporarilyUnmodifiable` and says which row when a `before` is not what stands there
/// now: somebody else changed it meanwhile.
Result<Snapshot> apply(const Snapshot& snapshot, const ChangeSet& changes);

/// The word for a table in messages: "user", "managed policy" …
Phrase::Source describe(TableId table);

/// Collects changes against a snapshot while an operation works: later reads see earlier writes.
class Editor {
public:
    explicit Editor(Snapshot snapshot) : m_snapshot(std::move(snapshot)) {}
    const Snapshot& snapshot() const { return m_snapshot; }

    /// Adds or replaces the row in the account's table.
    template <typename Row> void put(const AccountId& account, Row row);
    /// Adds or replaces many rows at once, for imports.
    template <typename Row> void putAll(const AccountId& account, std::vector<Row> rows);
    /// Removes the row with this key; nothing happens when it is not there.
    template <typename Row> void remove(const AccountId& account, std::string_view key);
    /// Adds the account, or changes its own facts (name, alias, environment …) when it is there already; its rows stay what they are.
    void putAccount(Account account);
    void removeAccount(const AccountId& id);
    void putOrganization(Organization organization);
    /// The accounts stay, each for itself.
    void removeOrganization();

    ChangeSet finish(Phrase title) &&;

private:
    void record(Change change);
    Snapshot m_snapshot;
    std::vector<Change> m_changes;
    std::map<std::string, std::size_t, std::less<>> m_places;  ///< of the change to each row, so that a second one joins the first
};

}  // namespace rolewright::identity
