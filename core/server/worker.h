/// A thread of the server with the connections that were handed to it.
#pragma once

#include "core/server/connection.h"

#include <QTimer>

#include <atomic>
#include <unordered_set>

namespace rolewright::server {

/// Its slots run on the thread that it was moved to.
class Worker final : public QObject {
    Q_OBJECT
public:
    /// `open` counts the connections of all workers.
    Worker(HttpHandler& handler, const ServerOptions& options, std::atomic<int>& open);

    void adopt(qintptr descriptor);
    /// Lets connections finish, at the latest after `options.stopTime`; `stopped` comes at the end.
    void stop();

Q_SIGNALS:
    void closedOne();
    void stopped();

private:
    void drop(Connection* connection);

    HttpHandler& m_handler;
    const ServerOptions& m_options;
    std::atomic<int>& m_open;
    std::unordered_set<Connection*> m_connections;
    QTimer m_ticker;
    bool m_stopping = false;
};

}  // namespace rolewright::server
