/// One request on one connection, and its answer. Lives on the thread of its socket.
#pragma once

#include "core/client/http_caller.h"

#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace rolewright::client {

/// The socket is deleted by its own event loop: it may be in the middle of a signal.
struct DeleteLater {
    void operator()(QObject* object) const { object->deleteLater(); }
};
using SocketPtr = std::unique_ptr<QSslSocket, DeleteLater>;

class HttpExchange final : public QObject {
public:
    /// Called once, with the connection when it can be used again; the exchange may be deleted in it.
    using Finished = std::function<void(HttpOutcome, SocketPtr)>;

    /// A socket that is connected already is written to at once.
    HttpExchange(SocketPtr socket, const Endpoint& endpoint, protocol::HttpRequest request, const Patience& patience, Finished finished);
    ~HttpExchange() override;

    void start();
    void cancel();

private:
    struct Parser;
    void send();
    void receive();
    bool feed();
    void end();
    void answer();
    void fail(std::string code, std::string message);
    void finish(HttpOutcome outcome, bool reusable);

    SocketPtr m_socket;
    const Endpoint m_endpoint;
    protocol::HttpRequest m_request;
    const Patience m_patience;
    Finished m_finished;
    std::unique_ptr<Parser> m_parser;
    std::string m_bytes;  ///< that the parser has not taken yet
    QTimer m_idle;
    QTimer m_total;
    bool m_sent = false;
};

}  // namespace rolewright::client
