#include "core/server/http_server.h"

#include "core/server/worker.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <algorithm>
#include <vector>

#ifdef __unix__
#include <sys/resource.h>
#endif

namespace rolewright::server {

protocol::HttpResponse HttpHandler::tooLarge(const protocol::HttpRequest&) const
{
    return {413, {}, {}, {}};
}

namespace {

/// Hands connections to the workers in turn; takes no more than there may be.
class Listener final : public QTcpServer {
public:
    Listener(const std::vector<Worker*>& workers, std::atomic<int>& open, int most) : m_workers(workers), m_open(open), m_most(most) {}

    void resume()
    {
        if (m_open >= m_most || !isListening())
            return;
        setMaxPendingConnections(1);
        resumeAccepting();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        Worker* const worker = m_workers[m_next++ % m_workers.size()];
        if (++m_open >= m_most) {
            setMaxPendingConnections(0);  // pausing alone lets QTcpServer take all that wait at this moment
            pauseAccepting();
        }
        QMetaObject::invokeMethod(
            worker, [worker, descriptor] { worker->adopt(descriptor); }, Qt::QueuedConnection);
    }

private:
    const std::vector<Worker*>& m_workers;
    std::atomic<int>& m_open;
    int m_most;
    std::size_t m_next = 0;
};

}  // namespace

struct HttpServer::State {
    explicit State(const ServerOptions& chosen) : options(chosen) {}

    const ServerOptions options;
    std::atomic<int> open = 0;
    std::vector<Worker*> workers;  ///< each dies on its thread
    std::vector<std::unique_ptr<QThread>> threads;
    Listener* listener = nullptr;
    std::uint16_t port = 0;

    QThread* newThread()
    {
        threads.push_back(std::make_unique<QThread>());
        return threads.back().get();
    }

    void addWorker(HttpHandler& handler)
    {
        QThread* const thread = newThread();
        auto* const worker = new Worker(handler, options, open);
        worker->moveToThread(thread);
        QObject::connect(thread, &QThread::finished, worker, &QObject::deleteLater);
        QObject::connect(
            worker, &Worker::stopped, thread, [thread] { thread->quit(); }, Qt::DirectConnection);
        workers.push_back(worker);
        thread->start();
    }

    Result<void> listen()
    {
        QThread* const thread = newThread();
        listener = new Listener(workers, open, options.connections);
        listener->moveToThread(thread);
        QObject::connect(thread, &QThread::finished, listener, &QObject::deleteLater);
        for (Worker* worker : workers)
            QObject::connect(worker, &Worker::closedOne, listener, [this] { listener->resume(); });
        thread->start();
        QString error;
        QMetaObject::invokeMethod(
            listener,
            [&] {
                const QHostAddress address(QString::fromStdString(options.address));
                listener->setListenBacklogSize(options.connections);  // many may come at once
                if (address.isNull())
                    error = QStringLiteral("it is no address");
                else if (!listener->listen(address, options.port))
                    error = listener->errorString();
                port = listener->serverPort();
            },
            Qt::BlockingQueuedConnection);
        if (error.isEmpty())
            return {};
        return Error{"AddressUnavailable", "cannot listen on `" + options.address + "`, port " + std::to_string(options.port) + ": " + error.toStdString(), {}};
    }

    void stop()
    {
        if (threads.empty())
            return;
        if (listener) {
            QMetaObject::invokeMethod(
                listener, [this] { listener->close(); }, Qt::BlockingQueuedConnection);
            threads.back()->quit();
        }
        for (Worker* worker : workers)
            QMetaObject::invokeMethod(worker, &Worker::stop, Qt::QueuedConnection);
        for (const auto& thread : threads)
            thread->wait();
        threads.clear();
    }
};

std::size_t allowOpenFiles(std::size_t wanted)
{
#ifdef __unix__
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
        const rlimit raised{std::min<rlim_t>(wanted, limit.rlim_max), limit.rlim_max};
        return setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised.rlim_cur : limit.rlim_cur;
    }
#endif
    return wanted;
}

int allowConnections()
{
    constexpr std::size_t mostConnections = 2000;
    constexpr std::size_t otherFiles = 100;
    return static_cast<int>(std::max(allowOpenFiles(mostConnections + otherFiles), 2 * otherFiles) - otherFiles);
}

HttpServer::HttpServer(std::unique_ptr<State> state) : m_state(std::move(state))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const ServerOptions& options, HttpHandler& handler)
{
    if (options.tls && !QSslSocket::supportsSsl())
        return Error{"TlsUnavailable", "this Qt has no TLS, so that HTTPS cannot be served: its OpenSSL plugin is not installed", {}};
    std::unique_ptr<HttpServer> server(new HttpServer(std::make_unique<State>(options)));
    for (int i = 0; i < options.threads; ++i)
        server->m_state->addWorker(handler);
    if (Result<void> listening = server->m_state->listen(); !listening)
        return listening.error();
    return server;
}

std::uint16_t HttpServer::port() const
{
    return m_state->port;
}

void HttpServer::stop()
{
    m_state->stop();
}

}  // namespace rolewright::server
