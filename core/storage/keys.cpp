#include "core/storage/keys.h"

#include "core/crypto/crypto.h"

namespace rolewright::storage {
namespace {

constexpr std::size_t keySize = 32;

void putMeta(SQLite::Database& database, const std::string& name, std::string_view value) {
    const std::string sum = checksum({name, value});
    SQLite::Statement insert(database, "INSERT INTO meta VALUES (?, ?, ?)");
    insert.bind(1, name);
    insert.bind(2, value.data(), static_cast<int>(value.size()));
    insert.bind(3, sum.data(), static_cast<int>(sum.size()));
    insert.exec();
}

Result<std::string> meta(SQLite::Database& database, const std::string& name) {
    SQLite::Statement select(database, "SELECT value, sum FROM meta WHERE name = ?");
    select.bind(1, name);
    if (!select.executeStep()) return Error::ours("WorkspaceDamaged", Phrase::tr("its `%1` is missing").with(name));
    const std::string value = select.getColumn(0).getString();
    if (checksum({name, value}) != select.getColumn(1).getString()) {
        return Error::ours("WorkspaceDamaged", Phrase::tr("its `%1` does not match its checksum").with(name));
    }
    return value;
}

std::string wrapContext(const std::string& workspaceId) { return "rolewright data key of " + workspaceId; }

crypto::Secret derived(const crypto::Secret& dataKey, std::string_view purpose) {
    crypto::Digest digest = crypto::hmacSha256(dataKey.reveal(), purpose);
    std::string bytes(digest.begin(), digest.end());
    crypto::Secret key(bytes);
    crypto::cleanse(bytes);
    digest.fill(0);
    return key;
}

Error doesNotOpen(const std::string& kind) {
    if (kind == "passphrase") return Error::ours("WrongPassphrase", Phrase::tr("the passphrase does not open this workspace; check it and try again"));
    return Error::ours("KeyUnavailable", Phrase::tr("the key from the %1 does not open this workspace; it was made under another one").with(kind));
}

Result<crypto::Secret> keyOf(KeySource& source, const std::string& workspaceId, const std::string& salt, bool create) {
    auto key = source.key(workspaceId, salt, create);
    if (key && key->size() != keySize) return Error::ours("KeyUnavailable", Phrase::tr("the %1 gave a key of the wrong size").with(source.kind()));
    return key;
}

}  // namespace

PassphraseKey::PassphraseKey(crypto::Secret passphrase) : m_passphrase(std::move(passphrase)) {}

Result<crypto::Secret> PassphraseKey::key(std::string_view, std::string_view salt, bool) {
    if (m_passphrase.empty()) return Error::ours("KeyUnavailable", Phrase::tr("the passphrase is empty; give one"));
    return crypto::deriveKey(m_passphrase.reveal(), salt);
}

Result<void> writeKeys(SQLite::Database& database, KeySource& source) {
    const std::string workspaceId = crypto::toHex(crypto::randomBytes(16));
    const std::string salt = crypto::randomBytes(16);
    const auto wrapping = keyOf(source, workspaceId, salt, true);
    if (!wrapping) return wrapping.error();
    std::string dataKey = crypto::randomBytes(keySize);
    putMeta(database, "workspaceId", workspaceId);
    putMeta(database, "salt", salt);
    putMeta(database, "keyKind", source.kind());
    putMeta(database, "dataKey", crypto::seal(*wrapping, dataKey, wrapContext(workspaceId)));
    crypto::cleanse(dataKey);
    return {};
}

Result<std::string> storedKeyKind(SQLite::Database& database) { return meta(database, "keyKind"); }

Result<Keys> readKeys(SQLite::Database& database, KeySource& source) {
    auto workspaceId = meta(database, "workspaceId");
    if (!workspaceId) return workspaceId.error();
    const auto salt = meta(database, "salt");
    if (!salt) return salt.error();
    const auto kind = storedKeyKind(database);
    if (!kind) return kind.error();
    const auto wrapped = meta(database, "dataKey");
    if (!wrapped) return wrapped.error();
    if (*kind != source.kind()) {
        return Error::ours("KeyUnavailable", Phrase::tr("the key of this workspace comes from `%1`, not from `%2`").with(*kind, source.kind()));
    }
    const auto wrapping = keyOf(source, *workspaceId, *salt, false);
    if (!wrapping) return wrapping.error();
    const auto dataKey = crypto::unseal(*wrapping, *wrapped, wrapContext(*workspaceId));
    if (!dataKey) return doesNotOpen(*kind);
    return Keys{std::move(*workspaceId), derived(*dataKey, "rolewright sessions"), derived(*dataKey, "rolewright secrets")};
}

}  // namespace rolewright::storage
