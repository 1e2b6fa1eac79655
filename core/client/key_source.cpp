#include "core/client/key_source.h"

#include "core/interchange/process_credentials.h"

#include <QProcess>
#include <QThreadPool>

#include <mutex>
#include <vector>

namespace rolewright::client {
namespace {

constexpr std::chrono::minutes renewedBefore{5};
constexpr int processTime = 60'000;  // milliseconds
constexpr qint64 largestOutput = 64 << 10;

class FixedKeys final : public KeySource {
public:
    explicit FixedKeys(sts::Credentials credentials) : m_keys(std::make_shared<const sts::Credentials>(std::move(credentials))) {}
    void keys(Instant, Done done) override { done(m_keys); }

private:
    const KeysPtr m_keys;
};

class RenewedKeys final : public KeySource, public std::enable_shared_from_this<RenewedKeys> {
public:
    explicit RenewedKeys(Obtain obtain) : m_obtain(std::move(obtain)) {}

    void keys(Instant now, Done done) override
    {
        std::unique_lock lock(m_mutex);
        if (m_keys && (m_keys->expires == noEnd || now < m_keys->expires - renewedBefore)) {
            const KeysPtr held = m_keys;
            lock.unlock();
            return done(held);
        }
        m_waiting.push_back(std::move(done));
        if (m_waiting.size() > 1)
            return;
        lock.unlock();
        m_obtain(now, [self = shared_from_this()](Result<KeysPtr> keys) { self->have(std::move(keys)); });
    }

private:
    void have(Result<KeysPtr> keys)
    {
        std::unique_lock lock(m_mutex);
        m_keys = keys ? *keys : nullptr;
        const std::vector<Done> waiting = std::exchange(m_waiting, {});
        lock.unlock();
        for (const Done& done : waiting)
            done(keys);
    }

    const Obtain m_obtain;
    std::mutex m_mutex;
    KeysPtr m_keys;
    std::vector<Done> m_waiting;
};

Error failed(const std::string& why)
{
    return {"CredentialProcessFailed", "the profile's credential_process " + why, {}};
}

/// Waits for the process; on a thread where that disturbs nobody.
Result<KeysPtr> run(const std::vector<std::string>& words, Instant now)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    QStringList arguments;
    for (std::size_t i = 1; i < words.size(); ++i)
        arguments.append(QString::fromStdString(words[i]));
    process.start(QString::fromStdString(words.front()), arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted(processTime))
        return failed("cannot be started: `" + words.front() + "`");
    const auto begun = std::chrono::steady_clock::now();
    const auto left = [begun] { return processTime - static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count()); };
    while (process.state() != QProcess::NotRunning && process.bytesAvailable() <= largestOutput && left() > 0)
        process.waitForReadyRead(std::max(1, left()));
    QByteArray output = process.bytesAvailable() <= largestOutput ? process.readAllStandardOutput() : QByteArray();
    const bool isOver = process.state() == QProcess::NotRunning;
    if (!isOver) {
        process.kill();
        process.waitForFinished(1000);
        return failed(left() > 0 ? "prints more than 64 KiB" : "did not end within a minute");
    }
    Result<sts::Credentials> credentials = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
                                               ? interchange::readProcessCredentials(std::string_view(output.constData(), static_cast<std::size_t>(output.size())), now)
                                               : Result<sts::Credentials>(failed("ended with the exit code " + std::to_string(process.exitCode())));
    output.fill('\0');
    if (!credentials)
        return credentials.error();
    return std::make_shared<const sts::Credentials>(*std::move(credentials));
}

}  // namespace

KeySourcePtr fixedKeys(sts::Credentials credentials)
{
    return std::make_shared<FixedKeys>(std::move(credentials));
}

KeySourcePtr renewedKeys(Obtain obtain)
{
    return std::make_shared<RenewedKeys>(std::move(obtain));
}

KeySourcePtr processKeys(std::string command)
{
    return renewedKeys([command = std::move(command)](Instant now, KeySource::Done done) {
        Result<std::vector<std::string>> words = interchange::splitCommand(command);
        if (!words)
            return done(words.error());
        QThreadPool::globalInstance()->start([words = *std::move(words), now, done = std::move(done)] { done(run(words, now)); });
    });
}

}  // namespace rolewright::client
