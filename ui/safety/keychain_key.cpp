#include "ui/safety/keychain_key.h"

#include "core/crypto/crypto.h"
#include "ui/safety/keychain_reason.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>
#include <optional>

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

constexpr const char* noKey = "the keychain holds no key for this workspace; it was made on another machine or by another user, or the entry was deleted";

/// What a job left behind.
struct Outcome {
    QSemaphore done;
    std::optional<Error> error;
    QByteArray bytes;
    ~Outcome() { crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size()))); }
};
using OutcomePtr = std::shared_ptr<Outcome>;

/// Starts a job on the main thread; `outcome` is done when the keychain has answered.
void start(QKeychain::Job* job, const OutcomePtr& outcome, QObject* context, const std::function<void()>& finished)
{
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [outcome, finished](QKeychain::Job* ended) {
        if (ended->error() != QKeychain::NoError)
            outcome->error = Error{"KeyUnavailable", keychainReason(*ended, noKey), {}};
        else if (auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(ended))
            outcome->bytes = reading->binaryData();
        outcome->done.release();
        finished();
    });
    job->start();
}

/// Waits for the keychain: another thread by sleeping while the main thread goes on, the main thread in an event loop.
Result<OutcomePtr> finish(const std::function<QKeychain::Job*()>& make)
{
    const auto outcome = std::make_shared<Outcome>();
    constexpr std::chrono::seconds patience(KeychainKey::patienceSeconds);
    if (QThread::currentThread() == qApp->thread()) {
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        bool finished = false;
        start(make(), outcome, &loop, [&] {
            finished = true;
            loop.quit();
        });
        if (!finished) {
            loop.exec();
        }
    } else {
        QMetaObject::invokeMethod(qApp, [make, outcome] { start(make(), outcome, qApp, [] {}); }, Qt::QueuedConnection);
    }
    if (!outcome->done.tryAcquire(1, QThread::currentThread() == qApp->thread() ? 0 : KeychainKey::patienceSeconds * 1000)) {
        return Error{"KeyUnavailable", "the keychain did not answer within " + std::to_string(KeychainKey::patienceSeconds) + " seconds", {}};
    }
    if (outcome->error) {
        return *outcome->error;
    }
    return outcome;
}

Result<crypto::Secret> read(std::string_view workspaceId)
{
    const Result<OutcomePtr> found = finish([entry = entryName(workspaceId)] {
        auto* job = new QKeychain::ReadPasswordJob(service());
        job->setKey(entry);
        return job;
    });
    if (!found) {
        return found.error();
    }
    const QByteArray& bytes = (*found)->bytes;
    crypto::Secret key(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (key.size() != keySize) {
        return Error{"KeyUnavailable", "what the keychain holds for this workspace is no key of Rolewright's", {}};
    }
    return key;
}

Result<crypto::Secret> make(std::string_view workspaceId)
{
    std::string random = crypto::randomBytes(keySize);
    const auto key = std::make_shared<crypto::Secret>(random);
    crypto::cleanse(random);
    const Result<OutcomePtr> written = finish([entry = entryName(workspaceId), key] {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setKey(entry);
        job->setBinaryData(QByteArray(key->reveal().data(), static_cast<qsizetype>(key->size())));
        return job;
    });
    if (!written) {
        return written.error();
    }
    // Some keychains say yes and keep nothing: a workspace must not be sealed with a key that cannot be had again.
    const Result<crypto::Secret> kept = read(workspaceId);
    if (!kept || !kept->equals(key->reveal())) {
        return Error{"KeyUnavailable", "the keychain did not keep the key", {}};
    }
    return key->clone();
}

}  // namespace

Result<crypto::Secret> KeychainKey::key(std::string_view workspaceId, std::string_view, bool create)
{
    return create ? make(workspaceId) : read(workspaceId);
}

}  // namespace rolewright::ui
