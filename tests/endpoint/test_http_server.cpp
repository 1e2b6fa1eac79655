#include "core/server/http_server.h"

#include "core/base/clock.h"
#include "core/federation/saml_signing.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace rolewright;
using namespace rolewright::server;
using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

/// Answers with what it was asked; `/wait` only when it is let go, `/large` with 4 MB.
class Echo final : public HttpHandler {
public:
    HttpResponse answer(const HttpRequest& request, const Peer& peer) override
    {
        ++asked;
        if (request.target == "/wait") {
            std::unique_lock lock(m_mutex);
            m_released.wait(lock, [this] { return m_open; });
        }
        HttpResponse response{200, {}, request.target == "/large" ? std::string(4 << 20, 'x') : request.method + ' ' + request.target + ' ' + request.body};
        response.headers.add("X-Peer", peer.address + (peer.isLoopback ? " here" : " elsewhere"));
        return response;
    }
    std::size_t largestBody(const HttpRequest& head) const override { return head.method == "PUT" ? 100'000 : 100; }

    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_released.notify_all();
    }

    std::atomic<int> asked = 0;

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    bool m_open = false;
};

constexpr int patience = 10'000;

/// A client that speaks bytes.
class Client {
public:
    explicit Client(std::uint16_t port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (!m_socket.waitForConnected(patience))
            qFatal("cannot connect");
    }
    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) {
        }
    }
    /// Reads until `end` has come; what came.
    QByteArray readUntil(const QByteArray& end)
    {
        m_read += m_socket.readAll();  // what came while something was sent
        while (!m_read.contains(end) && m_socket.waitForReadyRead(patience))
            m_read += m_socket.readAll();
        const qsizetype length = m_read.indexOf(end) + end.size();
        const QByteArray read = m_read.contains(end) ? m_read.left(length) : QByteArray();
        m_read.remove(0, read.size());
        return read;
    }
    QByteArray readToEnd()
    {
        m_read += m_socket.readAll();
        while (m_socket.waitForReadyRead(patience))
            m_read += m_socket.readAll();
        return std::exchange(m_read, {});
    }
    bool isClosed() { return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(patience); }
    QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

}  // namespace

class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersOnKeptConnections();
    void answersWhatIsAskedAtOnceInOrder();
    void endsWhenTheClientWants();
    void asksForBodiesThatAreWaitedWith();
    void leavesBodiesOutOfAnswersToHead();
    void refusesAndHangsUp();
    void saysTooMuchToWhoIsStillSending();
    void dropsWhoIsTooSlow();
    void dropsWhoIsSilent();
    void stopsReadingWhenAnswersAreNotTaken();
    void letsNoMoreInThanMay();
    void letsNoMoreInThanMayWhenManyComeAtOnce();
    void answersWhatHasBegunWhenItStops();
    void saysWhyItCannotListen();
    void knowsWhoAsks();
    void speaksTls();

private:
    void start(ServerOptions options = {});
    std::unique_ptr<Echo> m_echo;
    std::unique_ptr<HttpServer> m_server;
};

void TestHttpServer::init()
{
    m_echo = std::make_unique<Echo>();
}

void TestHttpServer::cleanup()
{
    m_echo->release();
    m_server.reset();
}

void TestHttpServer::start(ServerOptions options)
{
    options.threads = 2;
    auto server = HttpServer::start(options, *m_echo);
    QVERIFY(server.ok());
    m_server = *std::move(server);
    QVERIFY(m_server->port() != 0);
}

/// Small answers, large ones, and whoever speaks no TLS, or none that it trusts.
void TestHttpServer::speaksTls()
{
    const Instant now = SystemClock().now();
    auto key = federation::newSigningKey("localhost", now - std::chrono::hours(1), now + std::chrono::hours(1), "DNS:localhost,IP:127.0.0.1");
    QVERIFY(key.ok());
    const QSslCertificate certificate(QByteArray::fromStdString(key->certificate));
    ServerOptions options;
    options.tls = std::make_shared<const TlsIdentity>(TlsIdentity{key->certificate, std::move(key->privateKey)});
    start(options);
    Client plain(m_server->port());
    plain.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY2(!plain.readToEnd().contains("HTTP/1.1") && plain.isClosed(), "nothing is said in the clear");
    for (const bool trusts : {false, true}) {
        QSslSocket client;
        QSslConfiguration configuration = client.sslConfiguration();
        configuration.setCaCertificates(trusts ? QList<QSslCertificate>{certificate} : QList<QSslCertificate>());
        client.setSslConfiguration(configuration);
        client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->port());
        QCOMPARE(client.waitForEncrypted(patience), trusts);
        if (!trusts)
            continue;
        QByteArray read;
        for (const QByteArray& target : {QByteArray("/a"), QByteArray("/large")}) {
            client.write("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n");
            const qsizetype wanted = target == "/a" ? 1 : (4 << 20) + 1;
            while (read.size() < wanted && client.waitForReadyRead(patience))
                read += client.readAll();
            QVERIFY(read.startsWith("HTTP/1.1 200 OK\r\n"));
            if (target == "/a")
                read.clear();
        }
        QVERIFY(read.size() > 4 << 20);
    }
}

void TestHttpServer::answersOnKeptConnections()
{
    start();
    Client client(m_server->port());
    for (int i = 0; i < 20; ++i) {
        client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi");
        QVERIFY(client.readUntil("POST /a hi").startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void TestHttpServer::answersWhatIsAskedAtOnceInOrder()
{
    start();
    Client client(m_server->port());
    QByteArray requests;
    for (int i = 0; i < 500; ++i)
        requests += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
    client.send(requests);
    for (int i = 0; i < 500; ++i)
        QVERIFY(client.readUntil("GET /" + QByteArray::number(i) + ' ').count("HTTP/1.1 200") == 1);
}

void TestHttpServer::endsWhenTheClientWants()
{
    start();
    Client client(m_server->port());
    client.send("GET /last HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET /after HTTP/1.1\r\nHost: h\r\n\r\n");
    const QByteArray answer = client.readToEnd();
    QVERIFY(answer.contains("Connection: close") && answer.contains("GET /last"));
    QVERIFY(!answer.contains("after"));
    QVERIFY(client.isClosed());
}

void TestHttpServer::asksForBodiesThatAreWaitedWith()
{
    start();
    Client client(m_server->port());
    client.send("PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(client.readUntil("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("hi");
    QVERIFY(!client.readUntil("PUT /a hi").isEmpty());
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 200\r\n\r\n");
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 413 "));  // before it was sent
    QVERIFY(client.isClosed());
}

void TestHttpServer::leavesBodiesOutOfAnswersToHead()
{
    start();
    Client client(m_server->port());
    client.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
    const QByteArray head = client.readUntil("\r\n\r\n");
    QVERIFY(head.contains("Content-Length: 8\r\n"));
    QVERIFY(client.readUntil("GET /b ").startsWith("HTTP/1.1 200"));
}

void TestHttpServer::refusesAndHangsUp()
{
    start();
    Client client(m_server->port());
    client.send("\x16\x03\x01 no http at all\r\n\r\n");
    QVERIFY(client.readToEnd().startsWith("HTTP/1.1 400 Bad Request\r\n"));
    QVERIFY(client.isClosed());
    QCOMPARE(m_echo->asked.load(), 0);
}

void TestHttpServer::saysTooMuchToWhoIsStillSending()
{
    start();
    Client client(m_server->port());
    const QByteArray body(5 << 20, 'x');
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 413 "));
    QCOMPARE(m_echo->asked.load(), 0);
}

void TestHttpServer::dropsWhoIsTooSlow()
{
    ServerOptions options;
    options.requestTime = std::chrono::seconds(2);
    start(options);
    Client client(m_server->port());
    client.send("GET /a HTTP/1.1\r\nHost: ");
    for (int i = 0; i < 100 && client.socket().state() == QAbstractSocket::ConnectedState; ++i) {
        client.socket().write("h");  // a byte now and then is no progress
        client.socket().waitForDisconnected(100);
    }
    QVERIFY(client.isClosed());
    QCOMPARE(m_echo->asked.load(), 0);
}

void TestHttpServer::dropsWhoIsSilent()
{
    ServerOptions options;
    options.idleTime = std::chrono::seconds(1);
    start(options);
    Client client(m_server->port());
    QVERIFY(client.isClosed());
}

void TestHttpServer::stopsReadingWhenAnswersAreNotTaken()
{
    start();
    Client client(m_server->port());
    client.socket().setReadBufferSize(1);
    QByteArray requests;
    for (int i = 0; i < 200; ++i)
        requests += "GET /large HTTP/1.1\r\nHost: h\r\n\r\n";
    client.send(requests);
    QTRY_VERIFY(m_echo->asked > 0);
    QTest::qWait(500);
    const int asked = m_echo->asked;
    QVERIFY2(asked < 20, std::to_string(asked).c_str());  // the sockets' own buffers take a few
    client.socket().setReadBufferSize(0);
    qsizetype received = 0;
    while (m_echo->asked < 200 && client.socket().waitForReadyRead(patience))
        received += client.socket().readAll().size();
    QCOMPARE(m_echo->asked.load(), 200);
}

void TestHttpServer::letsNoMoreInThanMay()
{
    ServerOptions options;
    options.connections = 2;
    start(options);
    Client first(m_server->port());
    Client second(m_server->port());
    for (Client* client : {&first, &second}) {
        client->send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(!client->readUntil("GET /a ").isEmpty());
    }
    Client third(m_server->port());  // the system's queue has it
    third.send("GET /c HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(!third.socket().waitForReadyRead(300));
    first.socket().disconnectFromHost();
    QVERIFY(!third.readUntil("GET /c ").isEmpty());
}

void TestHttpServer::letsNoMoreInThanMayWhenManyComeAtOnce()
{
    ServerOptions options;
    options.connections = 2;
    start(options);
    std::vector<std::unique_ptr<QTcpSocket>> all(20);
    for (auto& socket : all) {
        socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
        socket->write("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    }
    const auto answered = [&all] { return std::ranges::count_if(all, [](const auto& socket) { return socket->bytesAvailable() > 0; }); };
    QTRY_COMPARE(answered(), 2);
    QTest::qWait(300);
    QCOMPARE(answered(), 2);
    for (std::ptrdiff_t given = 2; given < 20; ++given) {  // each that leaves lets one in
        auto gone = std::ranges::find_if(all, [](const auto& socket) { return socket->bytesAvailable() > 0; });
        QVERIFY(gone != all.end());
        all.erase(gone);
        QTRY_COMPARE_WITH_TIMEOUT(answered(), 2, patience);
    }
}

void TestHttpServer::answersWhatHasBegunWhenItStops()
{
    start();
    Client idle(m_server->port());
    Client busy(m_server->port());
    busy.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE(m_echo->asked.load(), 1);
    const std::uint16_t port = m_server->port();
    std::thread stopping([this] { m_server->stop(); });
    QTest::qWait(100);
    m_echo->release();
    const QByteArray answer = busy.readToEnd();
    stopping.join();
    QVERIFY(answer.contains("GET /wait"));
    QVERIFY(busy.isClosed());
    QVERIFY(idle.isClosed());
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(!late.waitForConnected(1000));
}

void TestHttpServer::saysWhyItCannotListen()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerOptions options;
    options.port = other.serverPort();
    const auto server = HttpServer::start(options, *m_echo);
    QVERIFY(!server.ok());
    QCOMPARE(server.error().code, std::string("AddressUnavailable"));
    QVERIFY(server.error().message.find(std::to_string(options.port)) != std::string::npos);
}

void TestHttpServer::knowsWhoAsks()
{
    start();
    Client client(m_server->port());
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readUntil("GET / ").contains("X-Peer: 127.0.0.1 here\r\n"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
