#include "core/storage/workspace.h"

#include "core/storage/files.h"
#include "core/storage/keys.h"
#include "core/storage/loader.h"
#include "core/storage/opening.h"
#include "core/storage/writer.h"

#include <cstdlib>
#include <optional>


namespace rolewright::storage {

namespace fs = std::filesystem;

struct Workspace::Impl {
    Impl(OpenFile opened, Keys opening, fs::path where)
        : file(std::move(opened)), keys(std::move(opening)), path(std::move(where)), bodies(path), writer(*file.database, keys.secretsKey) {}

    OpenFile file;
    Keys keys;
    fs::path path;
    BodyFiles bodies;
    Writer writer;
    SyncHandle log;
    Loaded loaded;
    bool durable = true;
};

namespace {

constexpr std::size_t recentRecords = 1000;

/// Reads everything; errors carry only what is wrong.
Result<Loaded> load(SQLite::Database& database, const Keys& keys) {
    Loaded loaded;
    auto snapshot = loadSnapshot(database);
    if (!snapshot) return snapshot.error();
    loaded.snapshot = std::move(*snapshot);
    auto sessions = loadSessions(database);
    if (!sessions) return sessions.error();
    loaded.sessions = std::move(*sessions);
    std::tie(loaded.lastSequence, loaded.lastHash) = lastOfTrail(database);
    auto records = loadTrail(database, loaded.lastSequence > recentRecords ? loaded.lastSequence - recentRecords : 0, recentRecords);
    if (!records) return records.error();
    loaded.recentTrail = std::move(*records);
    auto secrets = loadSecrets(database, keys.secretsKey);
    if (!secrets) return secrets.error();
    loaded.secrets = std::move(*secrets);
    loaded.workspaceKey = keys.workspaceKey.clone();
    loaded.workspaceId = keys.workspaceId;
    return loaded;
}

/// What was found inside names no file yet.
Error named(Error error, const fs::path& path) {
    return error.code == "WorkspaceDamaged" ? damaged(path, error.words()) : error;
}

/// An older file is copied beside itself before the first step.
Result<void> prepare(SQLite::Database& database, const fs::path& path, int newest) {
    const int version = versionOf(database);
    if (version < 1) return damaged(path, Phrase::tr("its version is missing"));
    if (version > newest) {
        return Error::ours("WorkspaceTooNew",
                           Phrase::tr("the workspace `%1` was written by a newer Rolewright (its version is %2, this one knows %3); open it with that one")
                               .with(path.string(), version, newest));
    }
    if (version < newest) {
        if (auto backup = backUp(database, path, version); !backup) return backup.error();
    }
    return {};
}

}  // namespace

Workspace::Workspace(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Workspace::~Workspace() = default;

Result<std::string> Workspace::keyKind(const fs::path& path) {
    std::error_code failure;
    if (!fs::exists(path, failure)) return std::string();
    auto lock = FileLock::acquire(path);
    if (!lock) return lock.error();
    auto file = openFile(path, std::move(*lock));
    if (!file) return file.error();
    try {
        auto kind = storedKeyKind(*file->database);
        if (!kind) return named(kind.error(), path);
        return kind;
    } catch (const SQLite::Exception& exception) {
        return fromSqlite(exception, path, "WorkspaceUnreadable");
    }
}

Result<std::unique_ptr<Workspace>> Workspace::open(const fs::path& path, KeySource& key) { return open(path, key, migrations()); }

Result<std::unique_ptr<Workspace>> Workspace::open(const fs::path& path, KeySource& key, std::span<const Migration> steps) {
    if (auto folder = createPrivateFolder(path.parent_path()); !folder) return folder.error();
    auto lock = FileLock::acquire(path);
    if (!lock) return lock.error();
    std::error_code failure;
    const bool fresh = !fs::exists(fs::symlink_status(path, failure));
    if (fresh) {
        if (auto made = createFile(path, key, steps); !made) return made.error();
    }
    auto file = openFile(path, std::move(*lock));
    if (!file) return file.error();
    try {
        SQLite::Database& database = *file->database;
        if (auto sound = checkStructure(database, path); !sound) return sound.error();
        if (auto prepared = prepare(database, path, steps.back().version); !prepared) return prepared.error();
        // Migrating and reading are one transaction: what cannot be read afterwards is rolled back.
        SQLite::Transaction transaction(database);
        migrate(database, steps);
        auto keys = readKeys(database, key);
        if (!keys) return named(keys.error(), path);
        auto loaded = load(database, *keys);
        if (!loaded) return named(loaded.error(), path);
        transaction.commit();
        file->accept(path);
        auto impl = std::make_unique<Impl>(std::move(*file), std::move(*keys), path);
        impl->loaded = std::move(*loaded);
        impl->loaded.fresh = fresh;
        impl->bodies.adopt(impl->loaded.snapshot);
        if (!impl->log.open(path.string() + "-wal")) {
            return Error::ours("WorkspaceUnreadable", Phrase::tr("the log of the workspace `%1` cannot be opened").with(path.string()));
        }
        return std::unique_ptr<Workspace>(new Workspace(std::move(impl)));
    } catch (const SQLite::Exception& exception) {
        return fromSqlite(exception, path, "WorkspaceUnreadable");
    }
}

Loaded Workspace::takeLoaded() { return std::move(m_impl->loaded); }

Result<void> Workspace::commit(std::span<const Batch> batches, bool durable) {
    SQLite::Database& database = *m_impl->file.database;
    for (const Batch& batch : batches) {
        if (!batch.changes) continue;
        if (auto kept = m_impl->bodies.keep(*batch.changes); !kept) return kept;
    }
    try {
        if (m_impl->durable != durable) database.exec(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        m_impl->durable = durable;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Batch& batch : batches) m_impl->writer.write(batch);
        transaction.commit();
        return {};
    } catch (const SQLite::Exception& exception) {
        const Error error = fromSqlite(exception, m_impl->path, "WorkspaceUnwritable");
        return Error::ours("WorkspaceUnwritable", Phrase::tr("%1; nothing was changed").with(error.words()));
    }
}

Result<void> Workspace::sync() {
    if (m_impl->log.sync()) return {};
    return Error::ours("WorkspaceUnwritable", Phrase::tr("the disk did not take the latest sessions and activity of `%1`").with(m_impl->path.string()));
}

Result<std::vector<audit::RecordPtr>> Workspace::trail(std::uint64_t after, std::size_t limit) const {
    try {
        auto records = loadTrail(*m_impl->file.database, after, limit);
        if (!records) return named(records.error(), m_impl->path);
        return records;
    } catch (const SQLite::Exception& exception) {
        return fromSqlite(exception, m_impl->path, "WorkspaceUnreadable");
    }
}

Result<std::uint64_t> Workspace::verifyTrail() const {
    constexpr std::size_t page = 1000;
    std::uint64_t last = 0;
    std::string hash;
    try {
        while (true) {
            const auto records = loadTrail(*m_impl->file.database, last, page);
            if (!records) return Error{"TrailBroken", records.error().message, std::nullopt};
            if (records->empty()) return last;
            if (records->front()->sequence != last + 1 || records->front()->previousHash != hash) {
                return Error{"TrailBroken", "activity record " + std::to_string(records->front()->sequence) + " does not follow the one before it", std::nullopt};
            }
            last = records->back()->sequence;
            hash = records->back()->hash;
        }
    } catch (const SQLite::Exception& exception) {
        return fromSqlite(exception, m_impl->path, "WorkspaceUnreadable");
    }
}

const fs::path& Workspace::path() const { return m_impl->path; }

const BodyFiles& Workspace::bodies() const { return m_impl->bodies; }

fs::path defaultWorkspacePath() {
    const char* const data = std::getenv("XDG_DATA_HOME");
    fs::path folder = data && *data == '/' ? fs::path(data) : homeFolder() / ".local" / "share";
    folder /= "rolewright";
    // When the folder cannot be made, opening the workspace says so.
    static_cast<void>(createPrivateFolder(folder).ok());
    return folder / "workspace.rolewright";
}

}  // namespace rolewright::storage
