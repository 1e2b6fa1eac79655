#include "core/client/http_exchange.h"

#include "core/crypto/secret.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <limits>

namespace rolewright::client {

namespace http = boost::beast::http;

struct HttpExchange::Parser {
    Parser(std::size_t largestBody, bool isHead) : largest(largestBody), hasNoBody(isHead)
    {
        message.header_limit(64u << 10);
        message.body_limit(std::numeric_limits<std::uint64_t>::max());  // ours is looked at below: 1.74 compares lengths with an optional
        message.eager(true);
        message.skip(isHead);
    }

    bool isTooLarge() const
    {
        if (hasNoBody || !message.is_header_done())
            return false;
        const auto length = message.content_length();
        return (length && *length > largest) || message.get().body().size() > largest;
    }

    const std::size_t largest;
    const bool hasNoBody;
    http::response_parser<http::string_body> message;
    int interim = 0;  ///< answers of 1xx so far
};

namespace {

std::string textOf(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

std::string textOf(const QString& text)
{
    return text.toStdString();
}

/// Head and body as they go over the line. What is added here is not signed: intermediaries may change it.
std::string bytesOf(const protocol::HttpRequest& request)
{
    std::string bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const auto& [name, value] : request.headers.fields())
        bytes.append(name).append(": ").append(value).append("\r\n");
    bytes += "User-Agent: rolewright\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: keep-alive\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n\r\n";
    return bytes += request.body;
}

}  // namespace

HttpExchange::HttpExchange(SocketPtr socket, const Endpoint& endpoint, protocol::HttpRequest request, const Patience& patience, Finished finished)
    : m_socket(std::move(socket)), m_endpoint(endpoint), m_request(std::move(request)), m_patience(patience), m_finished(std::move(finished)),
      m_parser(std::make_unique<Parser>(patience.largestAnswer, m_request.method == "HEAD"))
{
    m_idle.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        fail(m_sent ? "AnswerLost" : "EndpointUnreachable", m_sent ? "the endpoint fell silent" : "the endpoint did not take the connection in time");
    });
    connect(&m_total, &QTimer::timeout, this, [this] { fail(m_sent ? "AnswerLost" : "EndpointUnreachable", "the endpoint took too long"); });
    QSslSocket* const line = m_socket.get();
    connect(line, &QSslSocket::readyRead, this, [this] { receive(); });
    connect(line, &QSslSocket::bytesWritten, this, [this] { m_idle.start(m_patience.idle); });
    connect(line, &QSslSocket::errorOccurred, this, [this] { end(); });
    if (endpoint.tls)
        connect(line, &QSslSocket::encrypted, this, [this] { send(); });
    else
        connect(line, &QSslSocket::connected, this, [this] { send(); });
}

HttpExchange::~HttpExchange()
{
    crypto::cleanse(m_request.body);
    crypto::cleanse(m_bytes);
}

void HttpExchange::start()
{
    m_total.start(m_patience.total);
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        return send();
    m_idle.start(m_patience.connecting);
    const QString host = QString::fromStdString(m_endpoint.host);
    if (m_endpoint.tls)
        m_socket->connectToHostEncrypted(host, m_endpoint.port);
    else
        m_socket->connectToHost(host, m_endpoint.port);
}

void HttpExchange::cancel()
{
    fail("Cancelled", "the call was called off");
}

void HttpExchange::send()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_sent = true;
    m_idle.start(m_patience.idle);
    std::string bytes = bytesOf(m_request);
    m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    crypto::cleanse(bytes);
    crypto::cleanse(m_request.body);
}

void HttpExchange::receive()
{
    if (!m_finished)
        return;
    m_idle.start(m_patience.idle);
    const qint64 size = m_socket->bytesAvailable();
    const std::size_t before = m_bytes.size();
    m_bytes.resize(before + static_cast<std::size_t>(size));
    const qint64 read = m_socket->read(m_bytes.data() + before, size);
    m_bytes.resize(before + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    if (!feed())
        return;
    if (m_parser->message.is_done())
        answer();
    else if (m_socket->bytesAvailable() > 0)
        receive();
}

/// Gives the parser what has come; false when the exchange is over because of it.
bool HttpExchange::feed()
{
    constexpr int mostInterim = 10;
    auto& message = m_parser->message;
    while (!m_bytes.empty() && !message.is_done()) {
        boost::system::error_code problem;
        const std::size_t taken = message.put(boost::asio::const_buffer(m_bytes.data(), m_bytes.size()), problem);
        m_bytes.erase(0, taken);
        if (m_parser->isTooLarge() || problem == http::error::header_limit || problem == http::error::buffer_overflow) {
            fail("AnswerTooLarge", "the endpoint's answer has more than " + std::to_string(m_patience.largestAnswer) + " bytes");
            return false;
        }
        if (problem == http::error::need_more)
            return true;
        if (problem) {
            fail("UnreadableAnswer", "what the endpoint answered is no HTTP: " + problem.message());
            return false;
        }
        const bool isInterim = message.is_header_done() && message.get().result_int() / 100 == 1;
        if (isInterim && ++m_parser->interim > mostInterim) {
            fail("UnreadableAnswer", "the endpoint says again and again that it will answer");
            return false;
        }
        if (isInterim) {
            const int interim = m_parser->interim;
            m_parser = std::make_unique<Parser>(m_patience.largestAnswer, m_request.method == "HEAD");
            m_parser->interim = interim;
            return feed();
        }
        if (taken == 0)
            return true;
    }
    return true;
}

/// The connection is over, or there never was one.
void HttpExchange::end()
{
    if (!m_finished)
        return;
    const std::string why = textOf(m_socket->errorString());
    if (!m_sent) {
        const bool refused = m_socket->error() == QAbstractSocket::SslHandshakeFailedError;
        const QList<QSslError> errors = m_socket->sslHandshakeErrors();
        return fail(refused ? "CertificateRefused" : "EndpointUnreachable", refused && !errors.isEmpty() ? textOf(errors.front().errorString()) : why);
    }
    if (m_socket->bytesAvailable() > 0)
        receive();
    if (!m_finished)
        return;
    boost::system::error_code problem;
    if (m_socket->error() == QAbstractSocket::RemoteHostClosedError && m_parser->message.is_header_done())
        m_parser->message.put_eof(problem);
    if (!problem && m_parser->message.is_done())
        return answer();
    fail("AnswerLost", "the connection ended before the whole answer had come: " + why);
}

void HttpExchange::answer()
{
    auto message = m_parser->message.release();
    protocol::HttpResponse response{static_cast<int>(message.result_int()), {}, std::move(message.body())};
    for (const auto& field : message)
        response.headers.add(textOf(field.name_string()), textOf(field.value()));
    const bool reusable = message.keep_alive() && m_bytes.empty() && m_socket->bytesAvailable() == 0 && m_socket->bytesToWrite() == 0;
    finish(std::move(response), reusable);
}

void HttpExchange::fail(std::string code, std::string message)
{
    finish(HttpFault{std::move(code), std::move(message), m_sent}, false);
}

void HttpExchange::finish(HttpOutcome outcome, bool reusable)
{
    if (!m_finished)
        return;
    m_idle.stop();
    m_total.stop();
    m_socket->disconnect(this);
    if (!reusable) {
        m_socket->abort();
        m_socket.reset();
    }
    const Finished finished = std::exchange(m_finished, nullptr);
    finished(std::move(outcome), std::move(m_socket));
}

}  // namespace rolewright::client
