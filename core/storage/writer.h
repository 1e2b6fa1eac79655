/// Writes batches into an open workspace file: prepared statements, made once.
#pragma once

#include "core/storage/schema.h"
#include "core/storage/workspace.h"

namespace rolewright::storage {

/// Members throw SQLite::Exception; the caller's transaction holds all of a batch together.
class Writer {
public:
    /// `secretsKey` must outlive the writer.
    Writer(SQLite::Database& database, const crypto::Secret& secretsKey);
    void write(const Batch& batch);

private:
    void write(const identity::Change& change);
    void writeAccount(const identity::Change& change);
    void put(std::string_view account, identity::TableId table, std::string_view key, const std::string& body);
    void remove(std::string_view account, identity::TableId table, std::string_view key);
    void write(const sts::Entry& entry);
    void write(const audit::Record& record);

    const crypto::Secret& m_secretsKey;
    SQLite::Statement m_putRow;
    SQLite::Statement m_removeRow;
    SQLite::Statement m_removeAccount;
    SQLite::Statement m_putSession;
    SQLite::Statement m_removeSession;
    SQLite::Statement m_putRecord;
    SQLite::Statement m_putSecret;
    SQLite::Statement m_removeSecret;
};

}  // namespace rolewright::storage
