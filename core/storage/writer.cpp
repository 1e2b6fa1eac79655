#include "core/storage/writer.h"

#include "core/crypto/crypto.h"
#include "core/identity/row_tables.h"
#include "core/storage/loader.h"
#include "core/storage/rows.h"
#include "core/sts/issue.h"

namespace rolewright::storage {
namespace {

using identity::TableId;

void bindBlob(SQLite::Statement& statement, int index, std::string_view bytes) {
    statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}

void bindInstant(SQLite::Statement& statement, int index, const std::optional<Instant>& instant) {
    if (instant) statement.bind(index, static_cast<std::int64_t>(instant->time_since_epoch().count()));
    else statement.bind(index);
}

/// Ready for new values, also after it failed the time before.
SQLite::Statement& ready(SQLite::Statement& statement) {
    statement.tryReset();
    return statement;
}

std::string textOf(const identity::AnyRow& row) {
    return std::visit(
        [](const auto& pointer) {
            if constexpr (std::is_same_v<std::decay_t<decltype(pointer)>, std::monostate>) return std::string();
            else return toText(*pointer);
        },
        row);
}

}  // namespace

Writer::Writer(SQLite::Database& database, const crypto::Secret& secretsKey)
    : m_secretsKey(secretsKey),
      m_putRow(database, "INSERT INTO rows (account, kind, key, body, sum) VALUES (?, ?, ?, ?, ?)"
                         " ON CONFLICT DO UPDATE SET body = excluded.body, sum = excluded.sum"),
      m_removeRow(database, "DELETE FROM rows WHERE account = ? AND kind = ? AND key = ?"),
      m_removeAccount(database, "DELETE FROM rows WHERE account = ?"),
      m_putSession(database, "INSERT INTO sessions (name, body, forgotten, used, sum) VALUES (?, ?, ?, ?, ?)"
                             " ON CONFLICT (name) DO UPDATE SET forgotten = excluded.forgotten, used = excluded.used, sum = excluded.sum"),
      m_removeSession(database, "DELETE FROM sessions WHERE name = ?"),
      m_putRecord(database, "INSERT INTO trail (sequence, previous, hash, content) VALUES (?, ?, ?, ?)"),
      m_putSecret(database, "INSERT OR REPLACE INTO secrets (name, sealed) VALUES (?, ?)"),
      m_removeSecret(database, "DELETE FROM secrets WHERE name = ?") {}

void Writer::write(const Batch& batch) {
    if (batch.changes) {
        for (const identity::Change& change : batch.changes->changes) write(change);
    }
    for (const std::string& name : batch.removedSessions) {
        SQLite::Statement& remove = ready(m_removeSession);
        remove.bind(1, name);
        remove.exec();
    }
    for (const sts::Entry& entry : batch.sessions) write(entry);
    for (const audit::RecordPtr& record : batch.records) write(*record);
    for (const auto& [name, secret] : batch.newSecrets) {
        SQLite::Statement& put = ready(m_putSecret);
        put.bind(1, name);
        bindBlob(put, 2, crypto::seal(m_secretsKey, secret->reveal(), name));
        put.exec();
    }
    for (const std::string& name : batch.removedSecrets) {
        SQLite::Statement& remove = ready(m_removeSecret);
        remove.bind(1, name);
        remove.exec();
    }
}

void Writer::write(const identity::Change& change) {
    if (change.table == TableId::accounts) return writeAccount(change);
    if (change.table == TableId::organization) {
        if (change.organizationAfter) put({}, change.table, {}, toText(*change.organizationAfter));
        else remove({}, change.table, {});
        return;
    }
    if (change.after.index() == 0) remove(change.account.text(), change.table, change.key);
    else put(change.account.text(), change.table, change.key, textOf(change.after));
}

void Writer::writeAccount(const identity::Change& change) {
    const std::string& id = change.account.text();
    if (!change.accountAfter) {
        SQLite::Statement& removeAll = ready(m_removeAccount);
        removeAll.bind(1, id);
        removeAll.exec();
        return;
    }
    put(id, TableId::accounts, {}, toText(*change.accountAfter));
    if (change.accountBefore) return;
    // An account that comes back (undo of its removal) brings all its rows.
    identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
        identity::tableOf<Row>(*change.accountAfter).forEach([&](const identity::RowPtr<Row>& row) {
            put(id, identity::tableIdOf<Row>(), identity::rowKey(*row), toText(*row));
        });
        return true;
    });
}

void Writer::put(std::string_view account, TableId table, std::string_view key, const std::string& body) {
    const std::string stored = storedKey(table, key);
    SQLite::Statement& statement = ready(m_putRow);
    statement.bind(1, std::string(account));
    statement.bind(2, std::string(storedName(table)));
    bindBlob(statement, 3, stored);
    statement.bindNoCopy(4, body);
    bindBlob(statement, 5, checksum({account, storedName(table), stored, body}));
    statement.exec();
}

void Writer::remove(std::string_view account, TableId table, std::string_view key) {
    SQLite::Statement& statement = ready(m_removeRow);
    statement.bind(1, std::string(account));
    statement.bind(2, std::string(storedName(table)));
    bindBlob(statement, 3, storedKey(table, key));
    statement.exec();
}

void Writer::write(const sts::Entry& entry) {
    const std::string body = sts::toText(*entry.session);
    SQLite::Statement& statement = ready(m_putSession);
    statement.bind(1, entry.session->accessKeyId);
    statement.bindNoCopy(2, body);
    bindInstant(statement, 3, entry.forgotten);
    bindInstant(statement, 4, entry.lastUsed);
    bindBlob(statement, 5, sessionChecksum(entry.session->accessKeyId, body, entry.forgotten, entry.lastUsed));
    statement.exec();
}

void Writer::write(const audit::Record& record) {
    const std::string content = audit::contentOf(record);
    SQLite::Statement& statement = ready(m_putRecord);
    statement.bind(1, static_cast<std::int64_t>(record.sequence));
    statement.bind(2, record.previousHash);
    statement.bind(3, record.hash);
    statement.bindNoCopy(4, content);
    statement.exec();
}

}  // namespace rolewright::storage
