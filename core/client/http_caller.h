/// Requests to servers of others, over TCP and TLS, from a thread of its own. Every request is sent once, as it was written; nothing is followed, nothing is unpacked.
#pragma once

#include "core/base/result.h"
#include "core/client/endpoints.h"
#include "core/client/patience.h"
#include "core/protocol/http_message.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace rolewright::client {

/// Why there is no answer.
struct HttpFault {
    std::string code;         ///< `EndpointUnreachable`, `CertificateRefused`, `AnswerLost`, `AnswerTooLarge`, `UnreadableAnswer`, `Cancelled`
    std::string message;
    bool mayHaveArrived = false;  ///< at least a part of the request was sent
};
using HttpOutcome = std::variant<protocol::HttpResponse, HttpFault>;

/// Fails with `InvalidConnection`; see Connection.
Result<void> checkTransport(const std::string& proxy, const std::string& customCa);

/// All members may be called from any thread; what is handed in is called on the caller's own.
class HttpCaller {
public:
    using Done = std::function<void(HttpOutcome)>;
    using Ticket = std::uint64_t;

    /// `proxy` and `customCa` have passed `checkTransport`. The certificates of servers are verified; there is no way around that.
    HttpCaller(const std::string& proxy, const std::string& customCa);
    /// Cancels what is on its way.
    ~HttpCaller();

    /// The request has its `Host`; `Content-Length` and `Connection` are added, and the body is zeroed when it is sent.
    Ticket send(const Endpoint& endpoint, protocol::HttpRequest request, const Patience& patience, Done done);
    void cancel(Ticket ticket);
    /// Whether one is on it now.
    bool isOwnThread() const;
    /// Runs `what` on the caller's thread, not before `delay`.
    void after(std::chrono::milliseconds delay, std::function<void()> what);

private:
    class Worker;
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace rolewright::client
