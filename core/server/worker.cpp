#include "core/server/worker.h"

namespace rolewright::server {

Worker::Worker(HttpHandler& handler, const ServerOptions& options, std::atomic<int>& open)
    : m_handler(handler), m_options(options), m_open(open), m_ticker(this)
{
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        const std::unordered_set<Connection*> connections = m_connections;
        for (Connection* connection : connections)
            connection->checkTime(Connection::Clock::now());
    });
}

void Worker::adopt(qintptr descriptor)
{
    if (!m_ticker.isActive())
        m_ticker.start(std::chrono::seconds(1));
    auto* connection = new Connection(descriptor, m_handler, m_options, this);
    m_connections.insert(connection);
    connect(connection, &Connection::ended, this, [this, connection] { drop(connection); });
    if (m_stopping)
        connection->finish();
}

void Worker::drop(Connection* connection)
{
    if (m_connections.erase(connection) == 0)
        return;
    connection->deleteLater();
    --m_open;
    Q_EMIT closedOne();
    if (m_stopping && m_connections.empty())
        Q_EMIT stopped();
}

void Worker::stop()
{
    m_stopping = true;
    const std::unordered_set<Connection*> connections = m_connections;
    for (Connection* connection : connections)
        connection->finish();
    if (m_connections.empty()) {
        Q_EMIT stopped();
        return;
    }
    QTimer::singleShot(m_options.stopTime, this, &Worker::stopped);
}

}  // namespace rolewright::server
