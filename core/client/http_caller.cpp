#include "core/client/http_caller.h"

#include "core/client/http_exchange.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>

namespace rolewright::client {
namespace {

/// Of one endpoint's at a time; more wait.
constexpr std::size_t mostConnections = 16;
/// Servers let go of connections that are not used; one that is not used for so long is not trusted with a request any more.
constexpr std::chrono::seconds longestRest{4};

std::optional<QNetworkProxy> readProxy(const std::string& text)
{
    if (text.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && url.scheme() != QLatin1String("http")) || (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return std::nullopt;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(url.port(isSocks ? 1080 : 80)), url.userName(), url.password());
}

QList<QSslCertificate> certificatesOf(const std::string& pem)
{
    return QSslCertificate::fromData(QByteArray::fromStdString(pem), QSsl::Pem);
}

}  // namespace

Result<void> checkTransport(const std::string& proxy, const std::string& customCa)
{
    if (!readProxy(proxy))
        return Error{"InvalidConnection", "the proxy is no URL of one: write it as http://host:port or socks5://host:port", {}};
    if (!customCa.empty() && certificatesOf(customCa).isEmpty())
        return Error{"InvalidConnection", "there is no certificate in the custom CA: it must be PEM, with -----BEGIN CERTIFICATE-----", {}};
    return {};
}

/// Lives on the caller's thread, and so does all it has.
class HttpCaller::Worker final : public QObject {
public:
    Worker(const std::string& proxy, const std::string& customCa) : m_proxy(readProxy(proxy).value_or(QNetworkProxy(QNetworkProxy::NoProxy))), m_customCa(customCa)
    {
    }

    struct Job {
        Ticket ticket = 0;
        Endpoint endpoint;
        protocol::HttpRequest request;
        Patience patience;
        Done done;
    };

    void add(Job job)
    {
        m_waiting.push_back(std::move(job));
        startWaiting();
    }

    void cancel(Ticket ticket)
    {
        if (const auto running = m_running.find(ticket); running != m_running.end())
            return running->second->cancel();
        const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), [ticket](const Job& job) { return job.ticket == ticket; });
        if (waiting == m_waiting.end())
            return;
        const Done done = std::move(waiting->done);
        m_waiting.erase(waiting);
        done(HttpFault{"Cancelled", "the call was called off", false});
    }

    void cancelAll()
    {
        while (!m_waiting.empty())
            cancel(m_waiting.back().ticket);
        while (!m_running.empty())
            cancel(m_running.begin()->first);
        m_resting.clear();
    }

private:
    struct Resting {
        std::string place;
        SocketPtr socket;
        std::chrono::steady_clock::time_point since;
    };

    static std::string placeOf(const Endpoint& endpoint) { return (endpoint.tls ? "https://" : "http://") + endpoint.authority(); }

    void startWaiting()
    {
        while (!m_waiting.empty() && m_running.size() < mostConnections) {
            Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            const Ticket ticket = job.ticket;
            const auto finished = [this, ticket, place = placeOf(job.endpoint), done = std::move(job.done)](HttpOutcome outcome, SocketPtr socket) {
                const auto exchange = m_running.extract(ticket);
                exchange.mapped().release()->deleteLater();  // this is called from inside of it
                if (socket)
                    rest(place, std::move(socket));
                done(std::move(outcome));
                startWaiting();
            };
            auto exchange = std::make_unique<HttpExchange>(socketFor(job.endpoint), job.endpoint, std::move(job.request), job.patience, finished);
            HttpExchange* const started = exchange.get();
            m_running.emplace(ticket, std::move(exchange));
            started->start();
        }
    }

    SocketPtr socketFor(const Endpoint& endpoint)
    {
        const auto now = std::chrono::steady_clock::now();
        const auto isUnusable = [now](const Resting& resting) {
            return now - resting.since > longestRest || resting.socket->state() != QAbstractSocket::ConnectedState || resting.socket->bytesAvailable() > 0;
        };
        m_resting.erase(std::remove_if(m_resting.begin(), m_resting.end(), isUnusable), m_resting.end());
        const std::string place = placeOf(endpoint);
        const auto found = std::find_if(m_resting.begin(), m_resting.end(), [&](const Resting& resting) { return resting.place == place; });
        if (found != m_resting.end()) {
            SocketPtr socket = std::move(found->socket);
            m_resting.erase(found);
            return socket;
        }
        SocketPtr socket(new QSslSocket);
        socket->setProxy(m_proxy);
        if (endpoint.tls)
            socket->setSslConfiguration(tls());
        socket->setReadBufferSize(1 << 18);
        return socket;
    }

    /// Made when it is first needed: the system's certificates take a while to read.
    const QSslConfiguration& tls()
    {
        if (!m_tls) {
            m_tls = QSslConfiguration::defaultConfiguration();
            m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
            if (!m_customCa.empty())
                m_tls->setCaCertificates(QSslConfiguration::systemCaCertificates() + certificatesOf(m_customCa));
        }
        return *m_tls;
    }

    void rest(const std::string& place, SocketPtr socket)
    {
        if (m_resting.size() >= mostConnections)
            m_resting.erase(m_resting.begin());
        m_resting.push_back({place, std::move(socket), std::chrono::steady_clock::now()});
    }

    const QNetworkProxy m_proxy;
    const std::string m_customCa;
    std::optional<QSslConfiguration> m_tls;
    std::deque<Job> m_waiting;
    std::map<Ticket, std::unique_ptr<HttpExchange>> m_running;
    std::vector<Resting> m_resting;
};

struct HttpCaller::State {
    QThread thread;
    Worker* worker = nullptr;  ///< deleted on its thread
    std::atomic<Ticket> last{0};
};

HttpCaller::HttpCaller(const std::string& proxy, const std::string& customCa) : m_state(std::make_unique<State>())
{
    m_state->worker = new Worker(proxy, customCa);
    m_state->worker->moveToThread(&m_state->thread);
    m_state->thread.setObjectName(QStringLiteral("remote calls"));
    QObject::connect(&m_state->thread, &QThread::finished, m_state->worker, &QObject::deleteLater);
    m_state->thread.start();
}

HttpCaller::~HttpCaller()
{
    QMetaObject::invokeMethod(
        m_state->worker, [worker = m_state->worker] { worker->cancelAll(); }, Qt::BlockingQueuedConnection);
    m_state->thread.quit();
    m_state->thread.wait();
}

HttpCaller::Ticket HttpCaller::send(const Endpoint& endpoint, protocol::HttpRequest request, const Patience& patience, Done done)
{
    const Ticket ticket = ++m_state->last;
    auto job = std::make_shared<Worker::Job>(Worker::Job{ticket, endpoint, std::move(request), patience, std::move(done)});
    QMetaObject::invokeMethod(m_state->worker, [worker = m_state->worker, job] { worker->add(std::move(*job)); }, Qt::QueuedConnection);
    return ticket;
}

void HttpCaller::cancel(Ticket ticket)
{
    QMetaObject::invokeMethod(m_state->worker, [worker = m_state->worker, ticket] { worker->cancel(ticket); }, Qt::QueuedConnection);
}

bool HttpCaller::isOwnThread() const
{
    return QThread::currentThread() == &m_state->thread;
}

void HttpCaller::after(std::chrono::milliseconds delay, std::function<void()> what)
{
    Worker* const worker = m_state->worker;
    QMetaObject::invokeMethod(
        worker, [worker, delay, what = std::move(what)] { QTimer::singleShot(delay, worker, what); }, Qt::QueuedConnection);
}

}  // namespace rolewright::client
