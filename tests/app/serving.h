/// `rolewright serve` as a process of its own, and requests to it.
#pragma once

#include "core/protocol/sigv4.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <csignal>

namespace rolewright::test {

/// `rolewright serve`, as long as this lives.
class Serving {
public:
    Serving(const QTemporaryDir& home, QStringList options, const QProcessEnvironment& more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        environment.insert(more);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(home.path());
        m_process.start(qEnvironmentVariable("ROLEWRIGHT_BINARY"),
                        QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")} + options);
        const auto isReady = [this] {
            m_process.waitForReadyRead(50);
            readAll();
            return m_error.contains("Ctrl+C ends it") || m_process.state() == QProcess::NotRunning;
        };
        for (int tries = 0; tries < 1000 && !isReady(); ++tries) {
        }
    }
    ~Serving()
    {
        if (m_process.state() != QProcess::NotRunning)
            stop(SIGKILL);
    }

    /// The value of a line `export NAME=value`.
    std::string exported(const char* name)
    {
        const QByteArray begin = QByteArray("export ") + name + '=';
        for (const QByteArray& line : m_out.split('\n')) {
            if (line.startsWith(begin))
                return line.mid(begin.size()).toStdString();
        }
        return {};
    }

    int stop(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        m_process.waitForFinished(m_patience);
        readAll();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// The answer's bytes.
    QByteArray ask(const protocol::HttpRequest& request)
    {
        QTcpSocket socket;
        const std::string url = exported("AWS_ENDPOINT_URL");
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(std::stoi(url.substr(url.rfind(':') + 1))));
        std::string bytes =
            request.method + ' ' + request.target + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n";
        for (const auto& [name, value] : request.headers.fields())
            bytes.append(name).append(": ").append(value).append("\r\n");
        bytes += "\r\n" + request.body;
        socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        QByteArray answer;
        while (socket.waitForReadyRead(m_patience / 10))
            answer += socket.readAll();
        return answer;
    }

    QByteArray iam(const std::string& form, const std::string& secret)
    {
        protocol::HttpRequest request{"POST", "/", {}, form + "&Version=2010-05-08"};
        request.headers.add("Host", "localhost");
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        const crypto::Secret key(secret);
        protocol::sign(request, {exported("AWS_ACCESS_KEY_ID"), key}, "us-east-1", "iam", SystemClock().now(), protocol::Dialect::query);
        return ask(request);
    }
    QByteArray own(const char* method, const char* target)
    {
        protocol::HttpRequest request{method, target, {}, {}};
        request.headers.add("Host", "localhost");
        return ask(request);
    }

    const QByteArray& error() const { return m_error; }
    const QByteArray& out() const { return m_out; }

private:
    static constexpr int m_patience = 60'000;

    void readAll()
    {
        m_out += m_process.readAllStandardOutput();
        m_error += m_process.readAllStandardError();
    }

    QProcess m_process;
    QByteArray m_out, m_error;
};

}  // namespace rolewright::test
