/// The published state and every operation's way to it: numbered and chained, written, then shown. Those that wait at the same time share one transaction.
#pragma once

#include "core/engine/last_uses.h"
#include "core/engine/observers.h"
#include "core/engine/pending.h"
#include "core/engine/recent_trail.h"
#include "core/engine/recorder.h"
#include "core/engine/secret_store.h"
#include "core/engine/used_assertions.h"
#include "core/storage/workspace.h"

#include <condition_variable>
#include <map>
#include <set>
#include <thread>

namespace rolewright::engine {

struct Notice;

/// All members may be called from any thread.
class Ledger {
public:
    /// `workspace` may be null: then all is in memory.
    Ledger(std::unique_ptr<storage::Workspace> workspace, storage::Loaded loaded);
    /// Waits for nothing; makes sure of what was written.
    ~Ledger();

    identity::SnapshotPtr snapshot() const;
    sts::BookView sessions() const;
    sts::EntryPtr findSession(std::string_view accessKeyId) const;
    /// Whether the book has dropped this session, which was over: see SessionBook.
    bool wasDropped(const sts::Session& session) const;
    std::vector<audit::RecordPtr> trail(std::uint64_t after, std::size_t limit) const;
    std::uint64_t lastRecord() const;
    const SecretStore& secrets() const { return m_secrets; }
    Observers<Notice>& observers() { return m_observers; }
    Result<void> flush();
    /// Brings what changes put into objects to its files, where there is a workspace; needs no turn.
    Result<void> keepBodies(const identity::ChangeSet& changes) const;

    /// The right to be the next in line. Keep it short: everybody else waits.
    class Turn {
    public:
        /// The world after everything before this turn, written or about to be.
        const identity::SnapshotPtr& tip() const { return m_ledger.m_tip; }
        /// False when this code of an MFA device, or a later one, was used before.
        bool isFresh(const service::UsedCode& code) const;
        /// False when this SAML assertion was used before.
        bool isFresh(const service::UsedAssertion& assertion) const { return m_ledger.m_usedAssertions.isFresh(assertion); }
        /// Waits until nothing in line brings or takes a secret of this name, then answers whether there is one. Others may have had their turn meanwhile.
        bool awaitSecret(std::string_view name);
        /// Puts the operation in line and answers when it is written and published. `next` is the world after it, null when it changes none.
        /// Fails, with nothing changed, when the workspace could not be written.
        Result<audit::RecordPtr> commit(Pending pending, identity::SnapshotPtr next) &&;

    private:
        friend class Ledger;
        explicit Turn(Ledger& ledger) : m_ledger(ledger), m_lock(ledger.m_writeMutex) {}
        Ledger& m_ledger;
        std::unique_lock<std::mutex> m_lock;
    };
    Turn turn() { return Turn(*this); }

private:
    struct Waiting;
    using Group = std::vector<Waiting*>;

    struct Chained;
    Chained chained(Draft draft);
    void lead(std::unique_lock<std::mutex>& lock);
    Result<void> write(const Group& group, std::vector<sts::Entry>& entries);
    std::vector<sts::Entry> changedEntries(const Group& group) const;
    void noteLastUses(const std::vector<audit::RecordPtr>& recent);
    Notice publish(const Group& group, std::vector<sts::Entry> entries, const identity::SnapshotPtr& world);
    void keepSyncing();

    const std::unique_ptr<storage::Workspace> m_workspace;
    mutable std::mutex m_storageMutex;  ///< one thread at the file

    std::mutex m_writeMutex;  ///< guards the line: the members down to the next blank line
    std::condition_variable m_written;
    Group m_line;
    std::multiset<std::string, std::less<>> m_secretsInLine;  ///< names of secrets that are being written
    bool m_leading = false;
    std::vector<std::string> m_dropped;  ///< sessions that are still in the file; whoever leads has it
    identity::SnapshotPtr m_tip;
    std::uint64_t m_sequence = 0;
    std::string m_hash;
    std::map<std::string, std::int64_t, std::less<>> m_usedSteps;  ///< of MFA devices, by serial number; in the file as well, among the secrets
    UsedAssertions m_usedAssertions;

    mutable std::mutex m_publicMutex;  ///< guards what is shown; held for moments only
    identity::SnapshotPtr m_snapshot;
    sts::SessionBook m_book;
    RecentTrail m_trail;

    SecretStore m_secrets;
    LastUses m_lastUses{m_secrets};  ///< whoever leads has it
    Observers<Notice> m_observers;

    std::mutex m_syncMutex;
    std::condition_variable m_syncWanted;
    bool m_unsynced = false;
    bool m_stopping = false;
    std::thread m_syncer;
};

}  // namespace rolewright::engine
