/// What an edit did, row by row: storage writes it, models follow it, undo applies it backwards.
#pragma once

#include "core/identity/snapshot.h"

#include <string>
#include <vector>

namespace rolewright::identity {

/// A row or table value before and after. Absent before: added. Absent after: removed.
struct Change {
    AccountId account;  ///< empty for the organization
    TableId table = TableId::users;
    std::string key;
    AnyRow before;
    AnyRow after;
    AccountPtr accountBefore;  ///< table `accounts` only: the account's own facts (and, when removed, all it held)
    AccountPtr accountAfter;
    std::shared_ptr<const Organization> organizationBefore;  ///< table `organization` only
    std::shared_ptr<const Organization> organizationAfter;
};

/// A titled list of changes that are made together or not at all.
struct ChangeSet {
    std::string title;  ///< "Detach ReadOnly from alice"
    std::vector<Change> changes;

    bool empty() const { return changes.empty(); }
    /// Back to where it was.
    ChangeSet inverse() const;
};

/// The snapshot with all changes made. Fails with `EntityTemporarilyUnmodifiable` and says which row when a `before` is not what stands there
/// now: somebody else changed it meanwhile.
Result<Snapshot> apply(const Snapshot& snapshot, const ChangeSet& changes);

/// Collects changes against a snapshot while an operation works: later reads see earlier writes.
class Editor {
public:
    explicit Editor(Snapshot snapshot) : m_snapshot(std::move(snapshot)) {}
    const Snapshot& snapshot() const { return m_snapshot; }

    /// Adds or replaces the row in the account's table.
    template <typename Row> void put(const AccountId& account, Row row);
    /// Removes the row with this key; nothing happens when it is not there.
    template <typename Row> void remove(const AccountId& account, std::string_view key);
    void putAccount(Account account);
    void removeAccount(const AccountId& id);
    void putOrganization(Organization organization);

    ChangeSet finish(std::string title) &&;

private:
    void record(Change change);
    Snapshot m_snapshot;
    std::vector<Change> m_changes;
};

}  // namespace rolewright::identity
