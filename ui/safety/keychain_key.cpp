#include "ui/safety/keychain_key.h"

#include "core/crypto/crypto.h"

#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace rolewright::ui {

namespace {

constexpr std::size_t keySize = 32;

QString service()
{
    return QStringLiteral("rolewright");
}

QString entryName(std::string_view workspaceId)
{
    return QStringLiteral("workspace ") + QString::fromUtf8(workspaceId.data(), static_cast<qsizetype>(workspaceId.size()));
}

std::string reasonOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return "the keychain holds no key for this workspace; it was made on another machine or by another user, or the entry was deleted";
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return "the keychain refused access; unlock it and try again";
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return "there is no keychain here";
    default:
        return "the keychain does not answer: " + job.errorString().toStdString();
    }
}

/// Starts the job and turns an event loop until it has finished or patience has run out.
Result<void> finish(QKeychain::Job& job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool finished = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(KeychainKey::patienceSeconds), &loop, &QEventLoop::quit);
    job.start();
    if (!finished) {
        loop.exec();
    }
    if (!finished) {
        return Error{"KeyUnavailable", "the keychain did not answer within " + std::to_string(KeychainKey::patienceSeconds) + " seconds", {}};
    }
    if (job.error() != QKeychain::NoError) {
        return Error{"KeyUnavailable", reasonOf(job), {}};
    }
    return {};
}

crypto::Secret toSecret(QByteArray& bytes)
{
    crypto::Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())));
    return secret;
}

Result<crypto::Secret> read(std::string_view workspaceId)
{
    QKeychain::ReadPasswordJob job(service());
    job.setKey(entryName(workspaceId));
    if (Result<void> done = finish(job); !done) {
        return done.error();
    }
    QByteArray bytes = job.binaryData();
    crypto::Secret key = toSecret(bytes);
    if (key.size() != keySize) {
        return Error{"KeyUnavailable", "what the keychain holds for this workspace is no key of Rolewright's", {}};
    }
    return key;
}

Result<crypto::Secret> make(std::string_view workspaceId)
{
    std::string random = crypto::randomBytes(keySize);
    crypto::Secret key(random);
    crypto::cleanse(random);
    QKeychain::WritePasswordJob job(service());
    job.setKey(entryName(workspaceId));
    job.setBinaryData(QByteArray(key.reveal().data(), static_cast<qsizetype>(key.size())));
    if (Result<void> done = finish(job); !done) {
        return done.error();
    }
    // Some keychains say yes and keep nothing: a workspace must not be sealed with a key that cannot be had again.
    const Result<crypto::Secret> kept = read(workspaceId);
    if (!kept || !kept->equals(key.reveal())) {
        return Error{"KeyUnavailable", "the keychain did not keep the key", {}};
    }
    return key;
}

}  // namespace

Result<crypto::Secret> KeychainKey::key(std::string_view workspaceId, std::string_view, bool create)
{
    return create ? make(workspaceId) : read(workspaceId);
}

}  // namespace rolewright::ui
