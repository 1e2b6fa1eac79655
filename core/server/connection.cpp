#include "core/server/connection.h"

#include "core/crypto/secret.h"
#include "core/server/wipe.h"

#include <QHostAddress>
#include <QScopedValueRollback>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>

#include <algorithm>

namespace rolewright::server {

namespace {

constexpr qint64 readAtOnce = 256 << 10;
/// Nothing more is read from a client that does not take its answers.
constexpr qint64 mostUntaken = 1 << 20;

std::string addressText(const QHostAddress& address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);  // also behind a socket for both
    return (isV4 ? QHostAddress(v4) : address).toString().toStdString();
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::unique_ptr<QTcpSocket> newSocket(const TlsIdentity* tls)
{
    if (!tls)
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(QSslCertificate(bytesOf(tls->certificate)));
    QByteArray key = bytesOf(tls->privateKey.reveal());
    configuration.setPrivateKey(QSslKey(key, QSsl::Rsa));
    key.fill('\0');
    socket->setSslConfiguration(configuration);
    return socket;
}

}  // namespace

Connection::Connection(qintptr descriptor, HttpHandler& handler, const ServerOptions& options, QObject* parent)
    : QObject(parent), m_handler(handler), m_options(options), m_owned(newSocket(options.tls.get())), m_socket(*m_owned),
      m_reader([&handler](const protocol::HttpRequest& head) { return handler.largestBody(head); }), m_waitsSince(Clock::now())
{
    m_socket.setReadBufferSize(readAtOnce);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::readBytes);
    const auto goOn = [this] {
        m_waitsSince = Clock::now();
        if (m_answering)  // flushing an answer tells of it at once
            return;
        sendRest();
        answerAll();
    };
    connect(&m_socket, &QTcpSocket::bytesWritten, this, goOn);
    if (auto* const encrypted = qobject_cast<QSslSocket*>(m_owned.get()))
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this, goOn);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::ended);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        QMetaObject::invokeMethod(this, &Connection::ended, Qt::QueuedConnection);
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (auto* const encrypted = qobject_cast<QSslSocket*>(m_owned.get()))
        encrypted->startServerEncryption();
    m_peer = {addressText(m_socket.peerAddress()), m_socket.peerAddress().isLoopback(), options.tls != nullptr};
}

/// Of answers, in the clear or encrypted already.
qint64 Connection::untaken() const
{
    const auto* const encrypted = qobject_cast<const QSslSocket*>(m_owned.get());
    return m_socket.bytesToWrite() + (encrypted ? encrypted->encryptedBytesToWrite() : 0);
}

void Connection::readBytes()
{
    if (m_closing) {
        m_socket.readAll();
        return;
    }
    if (isSending() || untaken() > mostUntaken)
        return;
    QByteArray bytes = m_socket.read(std::min(readAtOnce, m_socket.bytesAvailable()));  // room for what is there: much of it is dear to get and to give back
    m_reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())));
    answerAll();
}

/// Answers every request that is whole, as long as the answers are taken.
void Connection::answerAll()
{
    const QScopedValueRollback answering(m_answering, true);
    while (!m_closing && !isSending() && untaken() <= mostUntaken) {
        std::optional<protocol::HttpRequest> request = m_reader.next();
        if (!request)
            break;
        sayContinue();
        answer(*request);
        wipe(*request);
    }
    if (m_closing || isSending())
        return;
    sayContinue();
    if (m_reader.refusal() != 0) {
        write(m_reader.refusal() == 413 ? m_handler.tooLarge(m_reader.head()) : protocol::HttpResponse{m_reader.refusal(), {}, {}, {}}, false);
        return;
    }
    noteProgress();
    if (m_finishing && !m_amid)
        end();
    else if (m_socket.bytesAvailable() > 0 && untaken() <= mostUntaken)
        QMetaObject::invokeMethod(this, &Connection::readBytes, Qt::QueuedConnection);
}

void Connection::sayContinue()
{
    if (m_reader.takeContinue())
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::answer(const protocol::HttpRequest& request)
{
    protocol::HttpResponse response = m_handler.answer(request, m_peer);
    write(response, request.method == "HEAD");
    wipe(response);
    m_amid = false;
}

void Connection::write(const protocol::HttpResponse& response, bool isHead)
{
    const bool goesOn = m_reader.keepsAlive() && !m_finishing;
    std::string bytes = writeResponse(response, isHead, goesOn);
    m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
    crypto::cleanse(bytes);
    m_socket.flush();
    m_waitsSince = Clock::now();
    if (!isHead && response.rest.size() > 0) {
        m_rest = response.rest;
        m_sent = 0;
        m_endsAfterRest = !goesOn;
        sendRest();
    } else if (!goesOn) {
        end();
    }
}

/// Reads and writes as much of the rest as the client takes now. What cannot be read cannot be said any more either: the connection breaks.
void Connection::sendRest()
{
    if (!isSending())
        return;
    while (isSending() && untaken() <= mostUntaken) {
        const Result<std::string> bytes = m_rest.read(m_sent, readAtOnce);
        if (!bytes) {
            m_closing = true;
            m_socket.abort();
            return;
        }
        m_sent += bytes->size();
        m_socket.write(bytes->data(), static_cast<qint64>(bytes->size()));
    }
    if (isSending())
        return;
    m_rest = {};
    m_sent = 0;
    if (m_endsAfterRest)
        end();
}

/// The time of a request runs from its first byte, not from its latest: dripping does not help.
void Connection::noteProgress()
{
    const bool amid = m_reader.isAmid();
    if (amid != m_amid)
        m_waitsSince = Clock::now();
    m_amid = amid;
}

void Connection::end()
{
    m_closing = true;
    // Closing with bytes unread would take the answer away from a client that is still sending: it is only told that nothing more comes.
    if (m_reader.refusal() != 0 && untaken() == 0)
        ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
    else
        m_socket.disconnectFromHost();  // when all is written
}

void Connection::finish()
{
    m_finishing = true;
    if (isSending())
        m_endsAfterRest = true;
    else if (!m_amid && !m_closing)
        end();
}

void Connection::checkTime(Clock::time_point now)
{
    const bool waitsForUs = m_amid || m_closing || untaken() > 0;
    if (now - m_waitsSince > (waitsForUs ? m_options.requestTime : m_options.idleTime))
        m_socket.abort();
}

}  // namespace rolewright::server
