#include "core/engine/ledger.h"

#include "core/crypto/true_randomness.h"
#include "core/engine/engine.h"
#include "core/service/mfa.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace rolewright::engine {
namespace {

using namespace std::chrono_literals;

/// How long sessions and trail records may be on the machine but not on the disk; the rest of the promised 50 ms is the disk's.
constexpr auto syncDelay = 30ms;
/// A session's last use is noted to the second.
constexpr auto useResolution = 1s;

}  // namespace

/// A record that has its place, and its content as it was hashed.
struct Ledger::Chained {
    audit::RecordPtr record;
    std::string content;
};

/// An operation in line, on the stack of the thread that waits for it.
struct Ledger::Waiting {
    Pending pending;
    Chained own;
    std::optional<Chained> counterpart;
    Result<void> result;
    bool done = false;
};

Ledger::Ledger(std::unique_ptr<storage::Workspace> workspace, storage::Loaded loaded)
    : m_workspace(std::move(workspace)),
      m_tip(std::make_shared<const identity::Snapshot>(std::move(loaded.snapshot))),
      m_sequence(loaded.lastSequence),
      m_hash(std::move(loaded.lastHash)),
      m_snapshot(m_tip),
      m_trail(loaded.recentTrail, !m_workspace) {
    for (sts::Entry& entry : loaded.sessions) m_book.add(std::move(entry));
    for (auto& [name, secret] : loaded.secrets) {
        if (!m_usedAssertions.take(name, secret) && !m_lastUses.take(name, secret)) m_secrets.put(std::move(name), std::move(secret));
    }
    noteLastUses(loaded.recentTrail);
    if (m_workspace) m_syncer = std::thread([this] { keepSyncing(); });
}

Ledger::~Ledger() {
    if (!m_syncer.joinable()) return;
    {
        const std::lock_guard lock(m_syncMutex);
        m_stopping = true;
    }
    m_syncWanted.notify_one();
    m_syncer.join();
}

/// Notes what the file's trail tells beyond what was noted when it was written: at most its newest records, or all of them the first time.
void Ledger::noteLastUses(const std::vector<audit::RecordPtr>& recent) {
    constexpr std::size_t atOnce = 10'000;
    while (!recent.empty() && m_lastUses.noted() + 1 < recent.front()->sequence) {
        const auto records = m_workspace->trail(m_lastUses.noted(), atOnce);
        if (!records || records->empty()) break;
        for (const audit::RecordPtr& record : *records) m_lastUses.note(*record);
    }
    for (const audit::RecordPtr& record : recent) m_lastUses.note(*record);
}

identity::SnapshotPtr Ledger::snapshot() const {
    const std::lock_guard lock(m_publicMutex);
    return m_snapshot;
}

sts::BookView Ledger::sessions() const {
    const std::lock_guard lock(m_publicMutex);
    return m_book.view();
}

sts::EntryPtr Ledger::findSession(std::string_view accessKeyId) const {
    const std::lock_guard lock(m_publicMutex);
    return m_book.find(accessKeyId);
}

bool Ledger::wasDropped(const sts::Session& session) const {
    const std::lock_guard lock(m_publicMutex);
    return m_book.wasDropped(session);
}

std::vector<audit::RecordPtr> Ledger::trail(std::uint64_t after, std::size_t limit) const {
    std::unique_lock lock(m_publicMutex);
    const std::uint64_t last = m_trail.last() ? m_trail.last()->sequence : 0;
    if (!m_workspace || after + 1 >= m_trail.first()) {
        const TrailPart part = m_trail.part(after, limit);
        lock.unlock();
        return part.read();
    }
    lock.unlock();
    const std::lock_guard storage(m_storageMutex);
    auto records = m_workspace->trail(after, limit);
    if (!records) return {};
    // What is written is shown only when its turn is published.
    std::erase_if(*records, [last](const audit::RecordPtr& record) { return record->sequence > last; });
    return std::move(*records);
}

std::uint64_t Ledger::lastRecord() const {
    const std::lock_guard lock(m_publicMutex);
    return m_trail.last() ? m_trail.last()->sequence : 0;
}

Result<void> Ledger::flush() {
    if (!m_workspace) return {};
    {
        const std::lock_guard lock(m_syncMutex);
        m_unsynced = false;
    }
    return m_workspace->sync();
}

Result<void> Ledger::keepBodies(const identity::ChangeSet& changes) const { return m_workspace ? m_workspace->bodies().keep(changes) : Result<void>(); }

bool Ledger::Turn::isFresh(const service::UsedCode& code) const {
    const auto last = m_ledger.m_usedSteps.find(code.serialNumber);
    if (last != m_ledger.m_usedSteps.end()) return code.step > last->second;
    const auto kept = m_ledger.m_secrets.find(service::usedStepName(code.serialNumber));
    return !kept || code.step > std::atoll(std::string(kept->reveal()).c_str());
}

bool Ledger::Turn::awaitSecret(std::string_view name) {
    m_ledger.m_written.wait(m_lock, [&] { return !m_ledger.m_secretsInLine.contains(name); });
    return m_ledger.m_secrets.find(name).has_value();
}

Result<audit::RecordPtr> Ledger::Turn::commit(Pending pending, identity::SnapshotPtr next) && {
    if (pending.usedCode) {
        m_ledger.m_usedSteps[pending.usedCode->serialNumber] = pending.usedCode->step;
        pending.newSecrets.emplace_back(service::usedStepName(pending.usedCode->serialNumber), crypto::Secret(std::to_string(pending.usedCode->step)));
    }
    if (pending.usedAssertion) {
        UsedAssertions::Note note = m_ledger.m_usedAssertions.add(*pending.usedAssertion, pending.draft.record.time);
        std::move(note.put.begin(), note.put.end(), std::back_inserter(pending.newSecrets));
        std::move(note.removed.begin(), note.removed.end(), std::back_inserter(pending.removedSecrets));
    }
    std::vector<std::string> names = pending.removedSecrets;
    for (const auto& [name, secret] : pending.newSecrets) names.push_back(name);
    m_ledger.m_secretsInLine.insert(names.begin(), names.end());
    Waiting mine{std::move(pending), {}, std::nullopt, {}, false};
    mine.own = m_ledger.chained(std::move(mine.pending.draft));
    if (mine.pending.counterpart) mine.counterpart = m_ledger.chained(std::move(*mine.pending.counterpart));
    if (next) m_ledger.m_tip = std::move(next);
    m_ledger.m_line.push_back(&mine);
    while (!mine.done) {
        if (m_ledger.m_leading) m_ledger.m_written.wait(m_lock);
        else m_ledger.lead(m_lock);
    }
    for (const std::string& name : names) m_ledger.m_secretsInLine.extract(name);
    if (!names.empty()) m_ledger.m_written.notify_all();
    if (!mine.result) return mine.result.error();
    return mine.own.record;
}

/// Gives a record the next place in the chain.
Ledger::Chained Ledger::chained(Draft draft) {
    audit::Record& record = draft.record;
    record.sequence = ++m_sequence;
    record.previousHash = std::exchange(m_hash, {});
    record.hash = audit::hashOf(draft.content, record.sequence, record.previousHash);
    m_hash = record.hash;
    return {std::make_shared<const audit::Record>(std::move(record)), std::move(draft.content)};
}

/// Writes and publishes everything that is in line now, for all who wait.
void Ledger::lead(std::unique_lock<std::mutex>& lock) {
    m_leading = true;
    Group group = std::exchange(m_line, {});
    const identity::SnapshotPtr world = m_tip;
    lock.unlock();
    std::vector<sts::Entry> entries = changedEntries(group);
    const Result<void> written = write(group, entries);
    std::optional<Notice> notice;
    if (written) notice = publish(group, std::move(entries), world);
    lock.lock();
    if (!written) {
        // Whoever came in line meanwhile builds on what was not written, and fails with it.
        group.insert(group.end(), m_line.begin(), m_line.end());
        m_line.clear();
        m_tip = snapshot();
        const std::lock_guard shown(m_publicMutex);
        const audit::RecordPtr last = m_trail.last();
        m_sequence = last ? last->sequence : 0;
        m_hash = last ? last->hash : std::string();
    }
    for (Waiting* waiting : group) {
        waiting->result = written;
        waiting->done = true;
    }
    m_leading = false;
    m_written.notify_all();
    if (notice) {
        lock.unlock();
        const crypto::TrueRandomness random;  // observers are not of this engine's world
        m_observers.tell(*notice);
        lock.lock();
    }
}

/// The lines of the session book as they are after the group.
std::vector<sts::Entry> Ledger::changedEntries(const Group& group) const {
    std::map<std::string, sts::Entry, std::less<>> changed;
    std::vector<sts::Entry> entries;
    const auto entryOf = [&](const std::string& key) -> sts::Entry* {
        if (const auto found = changed.find(key); found != changed.end()) return &found->second;
        const sts::EntryPtr entry = findSession(key);
        return entry ? &changed.emplace(key, *entry).first->second : nullptr;
    };
    for (const Waiting* waiting : group) {
        const Pending& pending = waiting->pending;
        const Instant when = waiting->own.record->time;
        if (pending.newSession) entries.push_back({pending.newSession, std::nullopt, std::nullopt});
        if (!pending.forgottenSession.empty()) {
            if (sts::Entry* entry = entryOf(pending.forgottenSession)) entry->forgotten = when;
        }
        if (pending.usedSession.empty()) continue;
        const sts::EntryPtr known = findSession(pending.usedSession);
        if (!known || (known->lastUsed && when >= *known->lastUsed && when - *known->lastUsed < useResolution)) continue;
        entryOf(pending.usedSession)->lastUsed = when;
    }
    for (auto& [key, entry] : changed) entries.push_back(std::move(entry));
    return entries;
}

Result<void> Ledger::write(const Group& group, std::vector<sts::Entry>& entries) {
    if (!m_workspace) return {};
    std::vector<storage::Batch> batches;
    bool durable = false;
    for (const Waiting* waiting : group) {
        const Pending& pending = waiting->pending;
        storage::Batch& batch = batches.emplace_back();
        batch.changes = pending.changes;
        batch.records.push_back(waiting->own.record);
        if (waiting->counterpart) batch.records.push_back(waiting->counterpart->record);
        for (const auto& [name, secret] : pending.newSecrets) batch.newSecrets.emplace_back(name, &secret);
        batch.removedSecrets = pending.removedSecrets;
        durable = durable || (pending.changes && !pending.changes->empty()) || !pending.newSecrets.empty() || !pending.removedSecrets.empty();
    }
    batches.back().sessions = entries;
    batches.back().removedSessions = m_dropped;
    const auto uses = m_lastUses.due();
    for (const auto& [name, use] : uses) batches.back().newSecrets.emplace_back(name, &use);
    const std::lock_guard lock(m_storageMutex);
    auto written = m_workspace->commit(batches, durable);
    if (written) m_dropped.clear();
    if (written && !uses.empty()) m_lastUses.written();
    if (!written || durable) return written;
    {
        const std::lock_guard waiting(m_syncMutex);
        m_unsynced = true;
    }
    m_syncWanted.notify_one();
    return written;
}

Notice Ledger::publish(const Group& group, std::vector<sts::Entry> entries, const identity::SnapshotPtr& world) {
    for (Waiting* waiting : group) {
        for (const std::string& name : waiting->pending.removedSecrets) m_secrets.remove(name);
        for (auto& [name, secret] : waiting->pending.newSecrets) {
            if (!UsedAssertions::owns(name)) m_secrets.put(std::move(name), std::move(secret));
        }
    }
    for (const Waiting* waiting : group) {
        m_lastUses.note(*waiting->own.record);
        if (waiting->counterpart) m_lastUses.note(*waiting->counterpart->record);
    }
    const std::lock_guard lock(m_publicMutex);
    Notice notice{m_snapshot != world, !entries.empty(), true};
    m_snapshot = world;
    for (sts::Entry& entry : entries) m_book.add(std::move(entry));
    std::vector<std::string> dropped = m_book.compact(group.back()->own.record->time);
    if (m_workspace) m_dropped.insert(m_dropped.end(), std::make_move_iterator(dropped.begin()), std::make_move_iterator(dropped.end()));
    for (const Waiting* waiting : group) {
        m_trail.add(waiting->own.record, waiting->own.content);
        if (waiting->counterpart) m_trail.add(waiting->counterpart->record, waiting->counterpart->content);
    }
    return notice;
}

void Ledger::keepSyncing() {
    std::unique_lock lock(m_syncMutex);
    while (!m_stopping) {
        m_syncWanted.wait(lock, [this] { return m_unsynced || m_stopping; });
        m_syncWanted.wait_for(lock, syncDelay, [this] { return m_stopping; });
        if (!std::exchange(m_unsynced, false)) continue;
        lock.unlock();
        // A disk that fails here fails the next edit too, which says so to somebody.
        static_cast<void>(m_workspace->sync().ok());
        lock.lock();
    }
}

}  // namespace rolewright::engine
