#include "core/storage/loader.h"

#include "core/audit/content.h"
#include "core/crypto/crypto.h"
#include "core/identity/row_tables.h"
#include "core/json/writer.h"
#include "core/storage/rows.h"
#include "core/sts/issue.h"

#include <algorithm>
#include <map>

namespace rolewright::storage {
namespace {

using identity::Account;
using identity::TableId;

Error wrong(std::string what) { return {"WorkspaceDamaged", std::move(what), std::nullopt}; }

/// The bytes of a column, valid until the statement moves on.
std::string_view bytes(const SQLite::Column& column) {
    const auto* data = static_cast<const char*>(column.getBlob());
    return data ? std::string_view(data, static_cast<std::size_t>(column.getBytes())) : std::string_view();
}

std::optional<Instant> instant(const SQLite::Column& column) {
    if (column.isNull()) return std::nullopt;
    return Instant(std::chrono::milliseconds(column.getInt64()));
}

/// An account while its rows come in.
struct Builder {
    std::optional<Account> facts;
    std::vector<identity::RowPtr<identity::User>> users;
    std::vector<identity::RowPtr<identity::Group>> groups;
    std::vector<identity::RowPtr<identity::Role>> roles;
    std::vector<identity::RowPtr<identity::ManagedPolicy>> policies;
    std::vector<identity::RowPtr<identity::AccessKey>> accessKeys;
    std::vector<identity::RowPtr<identity::Bucket>> buckets;
    std::vector<identity::RowPtr<identity::StoredObject>> objects;
    std::vector<identity::RowPtr<identity::MfaDevice>> mfaDevices;
    std::vector<identity::RowPtr<identity::SamlProvider>> samlProviders;
    std::vector<identity::RowPtr<identity::OidcProvider>> oidcProviders;
    std::vector<identity::RowPtr<identity::Function>> functions;
    std::vector<identity::RowPtr<identity::Person>> people;
    std::vector<identity::RowPtr<identity::DelegationRequest>> delegationRequests;
    std::vector<identity::RowPtr<identity::DelegationTemplate>> delegationTemplates;
    std::vector<identity::RowPtr<identity::InstanceProfile>> instanceProfiles;
    std::vector<identity::RowPtr<identity::ServerCertificate>> serverCertificates;
    std::vector<identity::RowPtr<identity::GuardedResource>> guardedResources;
    std::vector<identity::RowPtr<identity::MultipartUpload>> uploads;
};

Account finished(Builder builder) {
    Account account = std::move(*builder.facts);
    identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
        auto& table = identity::tableOf<Row>(account);
        table = std::remove_reference_t<decltype(table)>::fromRows(std::move(identity::tableOf<Row>(builder)));
        return true;
    });
    return account;
}

/// One line of table `rows`.
struct Line {
    std::string_view account;
    std::string_view kind;
    std::string_view key;
    std::string_view body;
};

class SnapshotLoader {
public:
    Result<void> add(const Line& line) {
        if (line.kind == storedName(TableId::organization)) return addOrganization(line);
        Builder& builder = m_builders[std::string(line.account)];
        if (line.kind == storedName(TableId::accounts)) return addFacts(builder, line);
        Result<void> added;
        const bool unknown = identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
            if (line.kind != storedName(identity::tableIdOf<Row>())) return true;
            added = addRow<Row>(builder, line);
            return false;
        });
        if (unknown) return wrong("a row of unknown kind `" + std::string(line.kind) + "`");
        return added;
    }

    Result<identity::Snapshot> finish() && {
        for (auto& [id, builder] : m_builders) {
            if (id.empty()) {  // what imports learned of AWS's own policies, and the practice directory
                m_snapshot = m_snapshot.withAwsPolicies(identity::Table<identity::ManagedPolicy>::fromRows(std::move(builder.policies)))
                                 .withPeople(identity::Table<identity::Person>::fromRows(std::move(builder.people)));
                continue;
            }
            if (!builder.facts) return wrong("rows of account `" + id + "` without the account");
            m_snapshot = m_snapshot.withAccount(std::make_shared<const Account>(finished(std::move(builder))));
        }
        return std::move(m_snapshot);
    }

private:
    Result<void> addOrganization(const Line& line) {
        auto organization = fromText<identity::Organization>(line.body);
        if (!organization) return wrong("organization: " + organization.error().message);
        m_snapshot = m_snapshot.withOrganization(std::make_shared<const identity::Organization>(std::move(*organization)));
        return {};
    }

    static Result<void> addFacts(Builder& builder, const Line& line) {
        auto account = fromText<Account>(line.body);
        if (!account) return wrong("account `" + std::string(line.account) + "`: " + account.error().message);
        if (account->id.text() != line.account) return wrong("account `" + std::string(line.account) + "` calls itself `" + account->id.text() + "`");
        builder.facts = std::move(*account);
        return {};
    }

    template <typename Row>
    static Result<void> addRow(Builder& builder, const Line& line) {
        const TableId table = identity::tableIdOf<Row>();
        const auto named = [&] { return std::string(describe(table)) + " `" + text::replaceAll(line.key, std::string_view("\0", 1), "/") + "`"; };
        auto row = fromText<Row>(line.body);
        if (!row) return wrong(named() + ": " + row.error().message);
        if (storedKey(table, identity::rowKey(*row)) != line.key) return wrong(named() + " calls itself something else");
        identity::tableOf<Row>(builder).push_back(std::make_shared<const Row>(std::move(*row)));
        return {};
    }

    identity::Snapshot m_snapshot;
    std::map<std::string, Builder, std::less<>> m_builders;
};

Result<audit::RecordPtr> readRecord(std::uint64_t sequence, std::string_view previous, std::string_view hash, std::string_view content) {
    const auto named = [&] { return "activity record " + std::to_string(sequence); };
    if (audit::hashOf(content, sequence, previous) != hash) return wrong(named() + " does not match its hash");
    auto record = audit::fromContent(content, sequence, previous, hash);
    if (!record) return wrong(named() + ": " + record.error().message);
    return std::make_shared<const audit::Record>(std::move(*record));
}

}  // namespace

Result<identity::Snapshot> loadSnapshot(SQLite::Database& database) {
    SnapshotLoader loader;
    SQLite::Statement select(database, "SELECT account, kind, key, body, sum FROM rows");
    while (select.executeStep()) {
        const Line line{bytes(select.getColumn(0)), bytes(select.getColumn(1)), bytes(select.getColumn(2)), bytes(select.getColumn(3))};
        if (checksum({line.account, line.kind, line.key, line.body}) != bytes(select.getColumn(4))) {
            return wrong("a row among the " + std::string(line.kind) + " of account `" + std::string(line.account) + "` does not match its checksum");
        }
        if (auto added = loader.add(line); !added) return added.error();
    }
    return std::move(loader).finish();
}

std::string sessionChecksum(std::string_view name, std::string_view body, const std::optional<Instant>& forgotten, const std::optional<Instant>& used) {
    const auto number = [](const std::optional<Instant>& when) { return when ? std::to_string(when->time_since_epoch().count()) : std::string(); };
    return checksum({name, body, number(forgotten), number(used)});
}

Result<std::vector<sts::Entry>> loadSessions(SQLite::Database& database) {
    std::vector<sts::Entry> sessions;
    SQLite::Statement select(database, "SELECT name, body, forgotten, used, sum FROM sessions ORDER BY number");
    while (select.executeStep()) {
        const std::string_view name = bytes(select.getColumn(0));
        const std::string_view body = bytes(select.getColumn(1));
        sts::Entry entry{nullptr, instant(select.getColumn(2)), instant(select.getColumn(3))};
        if (sessionChecksum(name, body, entry.forgotten, entry.lastUsed) != bytes(select.getColumn(4))) {
            return wrong("session `" + std::string(name) + "` does not match its checksum");
        }
        auto session = sts::fromText(body);
        if (!session) return wrong("session `" + std::string(name) + "`: " + session.error().message);
        entry.session = std::make_shared<const sts::Session>(std::move(*session));
        sessions.push_back(std::move(entry));
    }
    return sessions;
}

Result<std::vector<audit::RecordPtr>> loadTrail(SQLite::Database& database, std::uint64_t after, std::size_t limit) {
    std::vector<audit::RecordPtr> records;
    SQLite::Statement select(database, "SELECT sequence, previous, hash, content FROM trail WHERE sequence > ? ORDER BY sequence LIMIT ?");
    select.bind(1, static_cast<std::int64_t>(std::min<std::uint64_t>(after, INT64_MAX)));
    select.bind(2, static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
    while (select.executeStep()) {
        const auto sequence = static_cast<std::uint64_t>(select.getColumn(0).getInt64());
        auto record = readRecord(sequence, bytes(select.getColumn(1)), bytes(select.getColumn(2)), bytes(select.getColumn(3)));
        if (!record) return record.error();
        if (!records.empty() && (records.back()->sequence + 1 != sequence || records.back()->hash != (*record)->previousHash)) {
            return wrong("activity record " + std::to_string(sequence) + " does not follow the one before it");
        }
        records.push_back(std::move(*record));
    }
    return records;
}

std::pair<std::uint64_t, std::string> lastOfTrail(SQLite::Database& database) {
    SQLite::Statement select(database, "SELECT sequence, hash FROM trail ORDER BY sequence DESC LIMIT 1");
    if (!select.executeStep()) return {};
    return {static_cast<std::uint64_t>(select.getColumn(0).getInt64()), select.getColumn(1).getString()};
}

Result<std::vector<std::pair<std::string, crypto::Secret>>> loadSecrets(SQLite::Database& database, const crypto::Secret& key) {
    std::vector<std::pair<std::string, crypto::Secret>> secrets;
    SQLite::Statement select(database, "SELECT name, sealed FROM secrets");
    while (select.executeStep()) {
        std::string name = select.getColumn(0).getString();
        auto secret = crypto::unseal(key, bytes(select.getColumn(1)), name);
        if (!secret) return wrong("the sealed secret of `" + name + "` does not open");
        secrets.emplace_back(std::move(name), std::move(*secret));
    }
    return secrets;
}

}  // namespace rolewright::storage
