#include "core/storage/opening.h"

#include "core/crypto/crypto.h"
#include "core/storage/keys.h"

#include <sqlite3.h>

namespace rolewright::storage {
namespace {

namespace fs = std::filesystem;

/// SQLite's file header. Source: SQLite, "Database File Format", section 1.3.
constexpr std::size_t headerSize = 100;
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t applicationIdOffset = 68;

fs::path logOf(const fs::path& path) {
    fs::path log = path;
    log += "-wal";
    return log;
}

/// Looks at the header with our own eyes: SQLite would make a new database of an empty file, and must not touch a stranger's.
Result<void> checkHeader(const fs::path& path) {
    std::error_code failure;
    if (!fs::is_regular_file(path, failure)) return Error::ours("WorkspaceUnreadable", Phrase::tr("`%1` is not a file").with(path.string()));
    const auto header = readBeginning(path, headerSize);
    if (!header) return header.error();
    if (header->empty()) return damaged(path, Phrase::tr("the file is empty"));
    std::uint32_t id = 0;
    for (std::size_t i = 0; i < 4 && header->size() == headerSize; ++i) id = id << 8 | static_cast<unsigned char>((*header)[applicationIdOffset + i]);
    const bool ours = id == static_cast<std::uint32_t>(applicationId);
    if (header->starts_with(magic) && ours) return {};
    if (header->starts_with(magic) && header->size() < headerSize) return damaged(path, Phrase::tr("the file is cut off"));
    if (ours) return damaged(path, Phrase::tr("its header is overwritten"));
    return Error::ours("WorkspaceUnreadable", Phrase::tr("`%1` is not a Rolewright workspace; it was left as it is").with(path.string()));
}

void setUp(SQLite::Database& database) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY");
}

}  // namespace

void OpenFile::accept(const fs::path& path) {
    sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; BEGIN IMMEDIATE; COMMIT");
    std::error_code ignored;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

Result<void> createFile(const fs::path& path, KeySource& key, std::span<const Migration> steps) {
    if (auto folder = createPrivateFolder(path.parent_path()); !folder) return folder;
    fs::path draft = path;
    draft += "." + crypto::toHex(crypto::randomBytes(8)) + ".new";
    if (auto made = createPrivateFile(draft); !made) return made;
    Result<void> written;
    try {
        SQLite::Database database(draft.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId) + "; PRAGMA journal_mode = WAL");
        SQLite::Transaction transaction(database);
        migrate(database, steps);
        written = writeKeys(database, key);
        if (written) transaction.commit();
    } catch (const SQLite::Exception& exception) {
        written = fromSqlite(exception, path, "WorkspaceUnreadable");
    }
    if (written) written = renameNew(draft, path);
    if (!written) {
        std::error_code ignored;
        fs::remove(draft, ignored);
    }
    return written;
}

Result<OpenFile> openFile(const fs::path& path, FileLock lock) {
    if (auto header = checkHeader(path); !header) return header.error();
    if (auto writable = checkWritable(path); !writable) return writable.error();
    std::error_code ignored;
    const bool hasLog = fs::exists(logOf(path), ignored) && fs::file_size(logOf(path), ignored) > 0;
    try {
        OpenFile file{std::move(lock), std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE)};
        // Closing would write the log's content into a file that may yet be refused.
        if (hasLog) sqlite3_db_config(file.database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        setUp(*file.database);
        const int strange = file.database->execAndGet("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')").getInt();
        if (strange > 0) return damaged(path, Phrase::tr("it holds triggers or views, which no workspace has"));
        if (!file.database->tableExists("schema_version")) return damaged(path, Phrase::tr("its tables are missing"));
        return file;
    } catch (const SQLite::Exception& exception) {
        return fromSqlite(exception, path, "WorkspaceUnreadable");
    }
}

Result<void> checkStructure(SQLite::Database& database, const fs::path& path) {
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    if (check.executeStep()) {
        const std::string found = check.getColumn(0).getString();
        if (found != "ok") return damaged(path, Phrase(found));
    }
    return {};
}

}  // namespace rolewright::storage
