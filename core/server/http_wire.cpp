#include "core/server/http_wire.h"

#include "core/base/text.h"
#include "core/crypto/secret.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <limits>

namespace rolewright::server {

namespace http = boost::beast::http;
using protocol::Headers;
using protocol::HttpRequest;

struct HttpReader::Parser {
    Parser()
    {
        message.header_limit(largestHead);
        message.body_limit(std::numeric_limits<std::uint64_t>::max());  // looked at when the head is there
        message.eager(false);
    }
    http::request_parser<http::string_body> message;
    std::size_t bodyLimit = 0;
};

namespace {

constexpr int badRequest = 400;

std::string textOf(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

int statusOf(const boost::system::error_code& error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit || error == http::error::buffer_overflow)
        return 413;
    return error == http::error::bad_version ? 505 : badRequest;
}

/// SigV4 signs what stands there, so it has to be what the service is asked for: a path, or `*`.
bool isPlainTarget(const HttpRequest& head)
{
    return head.target.starts_with('/') || (head.target == "*" && head.method == "OPTIONS");
}

std::size_t count(const Headers& headers, std::string_view name)
{
    const auto& fields = headers.fields();
    return static_cast<std::size_t>(
        std::count_if(fields.begin(), fields.end(), [&](const Headers::Field& field) { return Headers::sameName(field.first, name); }));
}

std::string onOneLine(std::string value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return value;
}

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

}  // namespace

HttpReader::HttpReader(BodyLimit limit) : m_limit(std::move(limit)), m_parser(std::make_unique<Parser>())
{
}
HttpReader::~HttpReader()
{
    crypto::cleanse(m_bytes);
}

void HttpReader::feed(std::string_view bytes)
{
    if (m_at == m_bytes.size())
        crypto::cleanse(m_bytes);
    else
        m_bytes.erase(0, m_at);
    m_at = 0;
    m_bytes += bytes;
}

void HttpReader::refuse(int status)
{
    m_refusal = status;
    m_keepAlive = false;
}

bool HttpReader::takeContinue()
{
    return std::exchange(m_expectsContinue, false);
}

bool HttpReader::isAmid() const
{
    return m_parser->message.got_some() || m_at < m_bytes.size();
}

/// One step of the parser; false when it needs more bytes or has failed.
bool HttpReader::put()
{
    boost::system::error_code error;
    const std::size_t used = m_parser->message.put(boost::asio::buffer(m_bytes.data() + m_at, m_bytes.size() - m_at), error);
    m_at += used;
    if (error == http::error::need_more)
        return false;
    if (error)
        refuse(statusOf(error));
    return !error;
}

bool HttpReader::readHead()
{
    if (m_at == m_bytes.size() || !put())
        return false;
    const auto& message = m_parser->message.get();
    m_head = {textOf(message.method_string()), textOf(message.target()), {}, {}};
    for (const auto& field : message)
        m_head.headers.add(textOf(field.name_string()), textOf(field.value()));
    m_keepAlive = m_parser->message.keep_alive();
    const std::size_t hosts = count(m_head.headers, "host");
    if (!isPlainTarget(m_head) || hosts > 1 || (hosts == 0 && message.version() > 10)) {
        refuse(badRequest);
        return false;
    }
    m_parser->bodyLimit = m_limit(m_head);
    if (const auto length = m_parser->message.content_length(); length && *length > m_parser->bodyLimit) {
        refuse(413);
        return false;
    }
    if (const auto expected = m_head.headers.find("expect")) {
        m_expectsContinue = text::equalsIgnoringCase(*expected, "100-continue");
        if (!m_expectsContinue)
            refuse(417);
    }
    m_parser->message.eager(true);
    return m_refusal == 0;
}

bool HttpReader::readBody()
{
    while (!m_parser->message.is_done()) {
        if (m_at == m_bytes.size() || !put())
            return false;
        if (m_parser->message.get().body().size() > m_parser->bodyLimit) {
            refuse(413);
            return false;
        }
    }
    return true;
}

std::optional<HttpRequest> HttpReader::next()
{
    if (m_refusal != 0 || (!m_parser->message.is_header_done() && !readHead()) || !readBody())
        return std::nullopt;
    m_head.body = std::move(m_parser->message.get().body());
    if (!m_head.body.empty())
        m_expectsContinue = false;  // it came without being asked for
    m_parser = std::make_unique<Parser>();
    return std::exchange(m_head, {});
}

std::string writeResponse(const protocol::HttpResponse& response, bool isHead, bool keepAlive)
{
    const auto reason = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)));
    std::string written = "HTTP/1.1 " + std::to_string(response.status) + ' ' + textOf(reason) + "\r\n";
    written.reserve(written.size() + 512 + response.body.size());
    for (const auto& [name, value] : response.headers.fields())
        written.append(name).append(": ").append(onOneLine(value)).append("\r\n");
    if (!hasNoBody(response.status) && !response.headers.find("content-length"))
        written.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    if (!keepAlive)
        written += "Connection: close\r\n";
    written += "\r\n";
    if (!isHead && !hasNoBody(response.status))
        written += response.body;
    return written;
}

}  // namespace rolewright::server
