#include "ui/remote/connection_attempt.h"

#include "core/client/remote_backend.h"
#include "ui/prompts/prompts.h"
#include "ui/remote/connection_keys.h"
#include "ui/store/store_parts.h"
#include "ui/theme/phrases.h"

#include <QApplication>
#include <QRegularExpression>
#include <QThreadPool>
#include <QWidget>

namespace rolewright::ui {
namespace {

/// What a worker brings back.
struct Reached {
    Result<RemoteIdentity> identity = Error{};
    Result<OpenedConnection> opened = Error{};
};

}  // namespace

RemoteMaker usualRemotes()
{
    return [](const client::Connection& connection) -> Result<std::shared_ptr<engine::Backend>> {
        auto made = client::RemoteBackend::create(connection, {});
        if (!made)
            return made.error();
        return std::shared_ptr<engine::Backend>(*std::move(made));
    };
}

ConnectionAttempt::ConnectionAttempt(ConnectionKeys& keys, Prompts& prompts, QWidget* window) : QObject(window), m_keys(keys), m_prompts(prompts), m_window(window)
{
}

ConnectionAttempt::~ConnectionAttempt()
{
    end();
}

/// Of another thread: hops here, and the answer goes back from here. Goes on being asked when the attempt is over: the connection's keys end, and are got with a code again.
client::AskCode ConnectionAttempt::askCode()
{
    return [prompts = &m_prompts](const std::string& serial, std::function<void(Result<std::string>)> done) {
        onGuiThread(qApp, [prompts, serial, done = std::move(done)] {
            const Error none{"MfaRequired", tr("No code was given.").toStdString(), {}};
            QWidget* const window = QApplication::activeWindow();
            if (!window)
                return done(none);
            const auto check = [](const QString& typed) {
                static const QRegularExpression sixDigits(QStringLiteral("^[0-9]{6}$"));
                return sixDigits.match(typed).hasMatch() ? QString() : tr("Six digits.");
            };
            prompts->askText(window, tr("MFA code"), tr("Code that %1 shows now").arg(QString::fromStdString(serial)), {}, check, qApp,
                             [none, done](const QString* code) { done(code ? Result<std::string>(code->toStdString()) : Result<std::string>(none)); });
        });
    };
}

void ConnectionAttempt::start(const QString& reference, Aim aim)
{
    end();
    m_reference = reference;
    m_aim = aim;
    m_isRunning = true;
    const int number = ++m_number;
    Q_EMIT changed();
    makeConnection(reference, m_keys, askCode(), this, [this, number](Result<client::Connection> made) {
        if (number != m_number)
            return;
        if (made)
            return reach(*std::move(made));
        end();
        Q_EMIT failed(messageOf(made.error()));
    });
}

void ConnectionAttempt::reach(client::Connection connection)
{
    auto remote = m_maker(connection);
    if (!remote) {
        end();
        Q_EMIT failed(messageOf(remote.error()));
        return;
    }
    m_line = std::make_shared<RemoteLine>(*std::move(remote));
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const auto progress = [this, self = QPointer<QObject>(this), number = m_number](std::size_t done, std::size_t known) {
        onGuiThread(self, [this, number, done, known] {
            if (number != m_number)
                return;
            m_isReading = true;
            Q_EMIT progressed(static_cast<int>(done), static_cast<int>(known));
        });
    };
    QThreadPool::globalInstance()->start(
        [this, self = QPointer<QObject>(this), number = m_number, aim = m_aim, connection = std::move(connection), line = m_line, cancelled = m_cancelled, progress]() mutable {
            const auto reached = std::make_shared<Reached>();
            if (aim == Aim::test)
                reached->identity = askIdentity(*line);
            else
                reached->opened = openConnection(std::move(connection), line, *cancelled, progress);
            onGuiThread(self, [this, number, aim, reached] {
                if (number != m_number)
                    return;
                const std::optional<Error> error = aim == Aim::test ? (reached->identity ? std::nullopt : std::optional(reached->identity.error()))
                                                                    : (reached->opened ? std::nullopt : std::optional(reached->opened.error()));
                if (!error && aim == Aim::open)
                    m_line.reset();  // it is the window's now
                end();
                if (error)
                    Q_EMIT failed(messageOf(*error));
                else if (aim == Aim::test)
                    Q_EMIT tested(*reached->identity);
                else
                    Q_EMIT opened(std::make_shared<OpenedConnection>(*std::move(reached->opened)), m_reference);
            });
        });
}

void ConnectionAttempt::stop()
{
    if (m_isReading && m_cancelled) {
        *m_cancelled = true;
        return;
    }
    end();
    Q_EMIT failed(tr("Stopped: nothing was opened."));
}

void ConnectionAttempt::end()
{
    ++m_number;
    if (m_cancelled)
        *m_cancelled = true;
    if (m_line)  // waits for its callbacks: not here
        QThreadPool::globalInstance()->start([line = std::move(m_line)] { line->close(); });
    m_line.reset();
    m_isReading = false;
    if (std::exchange(m_isRunning, false))
        Q_EMIT changed();
}

}  // namespace rolewright::ui
