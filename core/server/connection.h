/// One client's connection: reads requests, answers them in order, and ends when its time is over.
#pragma once

#include "core/server/http_server.h"
#include "core/server/http_wire.h"

#include <QTcpSocket>

namespace rolewright::server {

/// Lives on a worker's thread.
class Connection final : public QObject {
    Q_OBJECT
public:
    using Clock = std::chrono::steady_clock;

    /// Takes the socket over. `ended` comes once, at the end.
    Connection(qintptr descriptor, HttpHandler& handler, const ServerOptions& options, QObject* parent);

    /// Ends it when its client is too slow, or silent too long.
    void checkTime(Clock::time_point now);
    /// Ends it once what has begun is answered: at once when nothing has.
    void finish();

Q_SIGNALS:
    void ended();

private:
    void readBytes();
    void answerAll();
    void sayContinue();
    void answer(const protocol::HttpRequest& request);
    void write(const protocol::HttpResponse& response, bool isHead);
    bool isSending() const { return m_sent < m_rest.size(); }
    void sendRest();
    void end();
    void noteProgress();
    qint64 untaken() const;

    HttpHandler& m_handler;
    const ServerOptions& m_options;
    const std::unique_ptr<QTcpSocket> m_owned;
    QTcpSocket& m_socket;
    HttpReader m_reader;
    Peer m_peer;
    Clock::time_point m_waitsSince;  ///< for the rest of a request, for an answer to be taken, or for another request
    bool m_amid = false;             ///< a request has begun
    bool m_answering = false;
    bool m_finishing = false;
    Body m_rest;             ///< what is still to be read of the answer that is being sent
    std::size_t m_sent = 0;  ///< of m_rest
    bool m_endsAfterRest = false;
    bool m_closing = false;  ///< the last answer is on its way
};

}  // namespace rolewright::server
