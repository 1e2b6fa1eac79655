/// A proxy on loopback that knows CONNECT and nothing else, and asks for a password when it is given one: connections through proxies are tried with it.
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <string>

namespace rolewright::test {

/// Works on a thread of its own until it is destroyed.
class ConnectProxy final {
public:
    /// `password`: base64 of `user:password`; empty: everybody is let through.
    explicit ConnectProxy(QByteArray password = {}) : m_password(std::move(password))
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_worker, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~ConnectProxy()
    {
        QMetaObject::invokeMethod(&m_worker, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

    std::atomic<int> tunnels = 0;
    std::atomic<int> refused = 0;

private:
    void listen()
    {
        m_server = new QTcpServer;
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            while (QTcpSocket* client = m_server->nextPendingConnection())
                QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] { read(client); });
        });
    }
    void read(QTcpSocket* client)
    {
        const QByteArray head = client->peek(client->bytesAvailable());
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        client->skip(end + 4);
        if (!m_password.isEmpty() && !head.contains("Basic " + m_password)) {
            ++refused;
            client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
        if (words.size() < 2 || words[0] != "CONNECT")
            return client->disconnectFromHost();
        client->disconnect();
        auto* server = new QTcpSocket(client);
        const qsizetype colon = words[1].lastIndexOf(':');
        QObject::connect(server, &QTcpSocket::connected, client, [this, client] {
            ++tunnels;
            client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        });
        QObject::connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QString::fromLatin1(words[1].left(colon)), words[1].mid(colon + 1).toUShort());
    }

    QByteArray m_password;
    QThread m_thread;
    QObject m_worker;
    QTcpServer* m_server = nullptr;
    quint16 m_port = 0;
};

}  // namespace rolewright::test
