/// HTTP/1.1 as bytes: requests read as they come in, answers written. Knows no socket. Source: RFC 9112; the parser is Boost.Beast's.
#pragma once

#include "core/protocol/http_message.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rolewright::server {

/// A request line and its headers together may have so many bytes.
inline constexpr std::size_t largestHead = 64u << 10;

/// Takes bytes in pieces of any size and gives requests, one after the other.
class HttpReader {
public:
    /// How many bytes the body of the request with this head may have.
    using BodyLimit = std::function<std::size_t(const protocol::HttpRequest& head)>;
    explicit HttpReader(BodyLimit limit);
    ~HttpReader();

    void feed(std::string_view bytes);
    /// The next request that is whole; nothing when more bytes are needed, or when nothing can be read any more.
    std::optional<protocol::HttpRequest> next();

    /// Why nothing can be read any more: 400, 413, 417, 431, 505 …; 0 while all is well.
    int refusal() const { return m_refusal; }
    /// Of the request that is being read, or was refused.
    const protocol::HttpRequest& head() const { return m_head; }
    /// True once for each request whose sender waits for `100 Continue` before it sends the body, be it empty: botocore takes an answer without it for
    /// that to its next request too.
    bool takeContinue();
    /// A request has begun and is not whole.
    bool isAmid() const;
    /// Whether the sender of the last request wants to go on with this connection.
    bool keepsAlive() const { return m_keepAlive; }

private:
    struct Parser;
    bool readHead();
    bool readBody();
    bool put();
    void refuse(int status);

    BodyLimit m_limit;
    std::unique_ptr<Parser> m_parser;
    std::string m_bytes;
    std::size_t m_at = 0;  ///< of m_bytes, where the parser goes on
    protocol::HttpRequest m_head;
    int m_refusal = 0;
    bool m_expectsContinue = false;
    bool m_keepAlive = true;
};

/// The answer's bytes, without its `rest`, with `Content-Length` (unless it is there, as for HEAD) and, when the connection ends with it, `Connection: close`. Line ends in a
/// header's value become blanks.
std::string writeResponse(const protocol::HttpResponse& response, bool isHead, bool keepAlive);

}  // namespace rolewright::server
