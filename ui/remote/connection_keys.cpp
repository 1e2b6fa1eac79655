#include "ui/remote/connection_keys.h"

#include "core/client/key_source.h"
#include "core/crypto/crypto.h"
#include "ui/safety/keychain_reason.h"
#include "ui/store/store_parts.h"

#include <qt6keychain/keychain.h>

namespace rolewright::ui {
namespace {

const QString keychainService = QStringLiteral("rolewright");
constexpr const char* nobodyGaveKeys = "the keychain holds no keys of this connection; give them again (Edit)";

QString keychainEntry(const QString& id)
{
    return QStringLiteral("connection ") + id;
}

sts::Credentials copyOf(const sts::Credentials& credentials)
{
    return {credentials.accessKeyId, credentials.secretAccessKey.clone(), credentials.sessionToken.clone(), credentials.expires};
}

/// Three lines; no part of a key has a line break.
QByteArray toBytes(const sts::Credentials& credentials)
{
    QByteArray bytes;
    for (const std::string_view part : {std::string_view(credentials.accessKeyId), credentials.secretAccessKey.reveal(), credentials.sessionToken.reveal()})
        bytes.append(part.data(), static_cast<qsizetype>(part.size())).append('\n');
    return bytes;
}

void wipe(QByteArray& bytes)
{
    crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())));
}

std::optional<sts::Credentials> fromBytes(const QByteArray& bytes)
{
    std::array<std::string_view, 3> parts;
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    for (std::string_view& part : parts) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        part = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    return sts::Credentials{std::string(parts[0]), crypto::Secret(parts[1]), crypto::Secret(parts[2]), client::noEnd};
}

Error unavailable(const QKeychain::Job& job)
{
    const bool isMissing = job.error() == QKeychain::EntryNotFound;
    return {isMissing ? "NoKeys" : "KeychainUnavailable", keychainReason(job, nobodyGaveKeys), {}};
}

void readKeychain(const QString& id, QObject* receiver, ConnectionKeys::Found found)
{
    auto* job = new QKeychain::ReadPasswordJob(keychainService);
    job->setInsecureFallback(false);
    job->setKey(keychainEntry(id));
    QObject::connect(job, &QKeychain::Job::finished, receiver, [found = std::move(found)](QKeychain::Job* ended) {
        if (ended->error() != QKeychain::NoError)
            return found(unavailable(*ended));
        QByteArray bytes = static_cast<QKeychain::ReadPasswordJob*>(ended)->binaryData();
        auto credentials = fromBytes(bytes);
        wipe(bytes);
        if (!credentials)
            return found(Error{"NoKeys", nobodyGaveKeys, {}});
        found(*std::move(credentials));
    });
    job->start();
}

}  // namespace

void ConnectionKeys::keepForThisRun(const QString& id, sts::Credentials credentials)
{
    m_ofThisRun.insert_or_assign(id, std::move(credentials));
}

void ConnectionKeys::keep(const QString& id, const sts::Credentials& credentials, QObject* receiver, Done done)
{
    m_ofThisRun.erase(id);
    auto* job = new QKeychain::WritePasswordJob(keychainService);
    job->setInsecureFallback(false);
    job->setKey(keychainEntry(id));
    QByteArray bytes = toBytes(credentials);
    job->setBinaryData(bytes);
    const auto kept = std::make_shared<const sts::Credentials>(copyOf(credentials));
    QObject::connect(job, &QKeychain::Job::finished, receiver, [id, receiver, kept, done = std::move(done)](QKeychain::Job* ended) {
        if (ended->error() != QKeychain::NoError)
            return done(unavailable(*ended));
        // Some keychains say yes and keep nothing.
        readKeychain(id, receiver, [kept, done](const Result<sts::Credentials>& found) {
            const bool isThere = found && found->accessKeyId == kept->accessKeyId && found->secretAccessKey.equals(kept->secretAccessKey.reveal());
            done(isThere ? Result<void>() : Result<void>(Error{"KeychainUnavailable", "the keychain did not keep the keys", {}}));
        });
    });
    job->start();
}

void ConnectionKeys::find(const QString& id, QObject* receiver, Found found)
{
    const auto own = m_ofThisRun.find(id);
    if (own == m_ofThisRun.end())
        return readKeychain(id, receiver, std::move(found));
    const auto copy = std::make_shared<sts::Credentials>(copyOf(own->second));
    onGuiThread(receiver, [copy, found = std::move(found)] { found(std::move(*copy)); });
}

void ConnectionKeys::forget(const QString& id)
{
    m_ofThisRun.erase(id);
    auto* job = new QKeychain::DeletePasswordJob(keychainService);
    job->setInsecureFallback(false);
    job->setKey(keychainEntry(id));
    job->start();  // that there is nothing to delete is no failure
}

}  // namespace rolewright::ui
