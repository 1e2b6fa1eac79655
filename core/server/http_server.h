/// A small HTTP server: a listener and worker threads of its own, over one handler. What is asked and answered is the handler's.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/protocol/http_message.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace rolewright::server {

/// Who asks.
struct Peer {
    std::string address;       ///< `127.0.0.1`
    bool isLoopback = false;   ///< on this machine
    bool isEncrypted = false;  ///< over TLS
};

/// Answers requests. Called from several threads at once.
class HttpHandler {
public:
    virtual ~HttpHandler() = default;
    virtual protocol::HttpResponse answer(const protocol::HttpRequest& request, const Peer& peer) = 0;
    /// How many bytes the body of the request with this head may have; more is answered 413 without being read.
    virtual std::size_t largestBody(const protocol::HttpRequest& head) const = 0;
    /// The answer to a request whose body is larger. Without a body of its own unless it is overridden.
    virtual protocol::HttpResponse tooLarge(const protocol::HttpRequest& head) const;
};

/// What a server proves itself with to clients that speak TLS.
struct TlsIdentity {
    std::string certificate;    ///< PEM
    crypto::Secret privateKey;  ///< of RSA, PEM
};

struct ServerOptions {
    std::string address = "127.0.0.1";  ///< IPv4 or IPv6 literal
    std::uint16_t port = 0;             ///< 0: any that is free
    int threads = 4;
    int connections = 512;                        ///< at a time; more wait to be accepted
    std::chrono::seconds requestTime{60};         ///< from a request's first byte to its last; also how long an answer may wait to be taken
    std::chrono::seconds idleTime{75};            ///< a connection that asks for nothing is kept so long
    std::chrono::seconds stopTime{5};             ///< what has begun when the server stops is answered within that, or not at all
    std::shared_ptr<const TlsIdentity> tls = {};  ///< HTTPS when it is there, HTTP else
};

/// Lets the process have so many files open at once, connections among them, or as many as the system allows it. Answers how many that are.
std::size_t allowOpenFiles(std::size_t wanted);
/// How many connections a server of this process may take at a time: many clients keep some that they do not use, and these must not keep others out. Lets the process
/// have so many files open.
int allowConnections();

class HttpServer {
public:
    /// Listens. `handler` must outlive the server. Fails with `AddressUnavailable`, or `TlsUnavailable`.
    static Result<std::unique_ptr<HttpServer>> start(const ServerOptions& options, HttpHandler& handler);
    /// As `stop`.
    ~HttpServer();

    std::uint16_t port() const;
    /// Takes no more connections, answers what has begun and ends its threads.
    void stop();

private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace rolewright::server
