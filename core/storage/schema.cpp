#include "core/storage/schema.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/storage/files.h"

#include <array>
#include <chrono>
#include <sqlite3.h>

namespace rolewright::storage {
namespace {

/// Without row ids: then no index stands beside the table that damage could set at odds with it.
void firstTables(SQLite::Database& database) {
    database.exec(
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL, sum BLOB NOT NULL) STRICT, WITHOUT ROWID;"
        "CREATE TABLE rows (account TEXT NOT NULL, kind TEXT NOT NULL, key BLOB NOT NULL, body TEXT NOT NULL, sum BLOB NOT NULL,"
        " PRIMARY KEY (account, kind, key)) STRICT, WITHOUT ROWID;"
        "CREATE TABLE sessions (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, body TEXT NOT NULL, forgotten INTEGER, used INTEGER,"
        " sum BLOB NOT NULL) STRICT;"
        "CREATE TABLE trail (sequence INTEGER PRIMARY KEY, previous TEXT NOT NULL, hash TEXT NOT NULL, content TEXT NOT NULL) STRICT;"
        "CREATE TABLE secrets (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;");
}

/// The files beside the workspace under the backup's name as well: what they hold never changes, so that a second name for each is enough.
bool linkBodies(const std::filesystem::path& from, const std::filesystem::path& to) {
    namespace fs = std::filesystem;
    std::error_code failure;
    if (!fs::is_directory(from, failure)) return true;
    if (!createPrivateFolder(to)) return false;
    for (const fs::directory_entry& entry : fs::directory_iterator(from, failure)) {
        const fs::path name = to / entry.path().filename();
        fs::create_hard_link(entry.path(), name, failure);
        if (failure) fs::copy(entry.path(), name, fs::copy_options::recursive | fs::copy_options::skip_existing, failure);  // not every disk has such names
        if (failure) return false;
    }
    return !failure;
}

/// Older programs do not know these rows, and say so by the version.
void nothingToChange(SQLite::Database&) {}

constexpr std::array steps = {Migration{1, "the first tables", &firstTables}, Migration{2, "rows of MFA devices", &nothingToChange},
                              Migration{3, "rows of identity providers, functions and people", &nothingToChange},
                              Migration{4, "rows of delegation requests and their templates, delegated sessions", &nothingToChange},
                              Migration{5, "rows of instance profiles, server certificates and other resources, passwords and keys of users", &nothingToChange},
                              Migration{6, "bodies of objects in files beside the workspace, versions of objects, uploads in parts", &nothingToChange}};

}  // namespace

std::span<const Migration> migrations() { return steps; }

int versionOf(SQLite::Database& database) {
    if (!database.tableExists("schema_version")) return 0;
    return database.execAndGet("SELECT coalesce(max(version), 0) FROM schema_version").getInt();
}

void migrate(SQLite::Database& database, std::span<const Migration> known) {
    const int version = versionOf(database);
    if (known.empty() || known.back().version <= version) return;
    database.exec("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, title TEXT NOT NULL, program TEXT NOT NULL) STRICT");
    SQLite::Statement note(database, "INSERT INTO schema_version VALUES (?, ?, ?)");
    for (const Migration& step : known) {
        if (step.version <= version) continue;
        step.apply(database);
        note.bind(1, step.version);
        note.bind(2, std::string(step.title));
        note.bind(3, ROLEWRIGHT_VERSION);
        note.exec();
        note.reset();
    }
}

Result<std::filesystem::path> backUp(SQLite::Database& database, const std::filesystem::path& path, int version) {
    std::filesystem::path backup;
    std::error_code failure;
    for (int number = 1; backup.empty() || std::filesystem::exists(backup, failure); ++number) {
        backup = path;
        backup += ".v" + std::to_string(version) + ".backup" + (number == 1 ? std::string() : "-" + std::to_string(number));
    }
    if (auto made = createPrivateFile(backup); !made) return made.error();
    SyncHandle file;
    try {
        SQLite::Statement copy(database, "VACUUM INTO ?");
        copy.bind(1, backup.string());
        copy.exec();
    } catch (const SQLite::Exception& exception) {
        std::filesystem::remove(backup, failure);
        return fromSqlite(exception, path, "WorkspaceUnreadable");
    }
    if (!file.open(backup) || !file.sync() || !linkBodies(path.string() + ".objects", backup.string() + ".objects")) {
        std::filesystem::remove(backup, failure);
        std::filesystem::remove_all(backup.string() + ".objects", failure);
        return Error::ours("WorkspaceUnreadable", Phrase::tr("the backup `%1` could not be written; the workspace was left as it is").with(backup.string()));
    }
    return backup;
}

std::string_view storedName(identity::TableId table) {
    using identity::TableId;
    switch (table) {
        case TableId::accounts: return "accounts";
        case TableId::users: return "users";
        case TableId::groups: return "groups";
        case TableId::roles: return "roles";
        case TableId::policies: return "policies";
        case TableId::accessKeys: return "accessKeys";
        case TableId::buckets: return "buckets";
        case TableId::objects: return "objects";
        case TableId::organization: return "organization";
        case TableId::mfaDevices: return "mfaDevices";
        case TableId::samlProviders: return "samlProviders";
        case TableId::oidcProviders: return "oidcProviders";
        case TableId::functions: return "functions";
        case TableId::people: return "people";
        case TableId::delegationRequests: return "delegationRequests";
        case TableId::delegationTemplates: return "delegationTemplates";
        case TableId::instanceProfiles: return "instanceProfiles";
        case TableId::serverCertificates: return "serverCertificates";
        case TableId::guardedResources: return "guardedResources";
        case TableId::uploads: return "uploads";
    }
    return {};
}

std::string storedKey(identity::TableId table, std::string_view key) {
    return identity::isExact(table) ? std::string(key) : text::lower(key);
}

std::string checksum(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts) all.append(std::to_string(part.size())).append(":").append(part);
    const crypto::Digest digest = crypto::sha256(all);
    return {digest.begin(), digest.begin() + 8};
}

Error fromSqlite(const SQLite::Exception& exception, const std::filesystem::path& path, const char* other) {
    switch (exception.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Error::ours("WorkspaceInUse", Phrase::tr("the workspace `%1` is open in another program; close it there first").with(path.string()));
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return damaged(path, Phrase(std::string(exception.getErrorStr())));
        default:
            return Error::ours(other, Phrase::tr("the workspace `%1`: %2").with(path.string(), exception.what()));
    }
}

Error damaged(const std::filesystem::path& path, const Phrase& what) {
    return Error::ours("WorkspaceDamaged",
                       Phrase::tr("the workspace `%1` is damaged and was left as it is: %2; restore it from a copy, or start with another file").with(path.string(), what));
}

}  // namespace rolewright::storage
