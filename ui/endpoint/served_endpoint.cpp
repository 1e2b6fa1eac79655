#include "ui/endpoint/served_endpoint.h"

#include "core/lint/regions.h"
#include "core/server/address.h"
#include "core/sts/issue.h"
#include "ui/models/activity_text.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/store_parts.h"
#include "ui/theme/phrases.h"

#include <QHostAddress>
#include <QSettings>
#include <QTcpServer>
#include <QThreadPool>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int frameMilliseconds = 16;
constexpr std::size_t mostPerFrame = 500;
constexpr int mostOrigins = 10'000;
constexpr int portsTried = 100;
constexpr int mostFormerAdmins = 20;

/// Tells a store which endpoint is its window's.
class Link final : public QObject {
public:
    Link(ServedEndpoint& served, Store& store) : QObject(&store), endpoint(served) { setObjectName(name()); }
    static QString name() { return QStringLiteral("servedEndpoint"); }
    ServedEndpoint& endpoint;
};

server::AdminKey newAdmin(const engine::Engine& engine)
{
    const auto& accounts = engine.snapshot()->accounts();
    const AccountId account = accounts.empty() ? AccountId() : accounts.front()->id;
    return {sts::newAccessKeyId("AKIA", account), sts::newSecretAccessKey(), account};
}

QString nameOf(const sts::Caller& caller)
{
    if (caller.session)
        return sessionTitle(*caller.session);
    return caller.name.empty() ? ServedEndpoint::tr("root of %1").arg(toQt(caller.account.text())) : toQt(caller.name);
}

bool canListen(const QHostAddress& address, quint16 port)
{
    QTcpServer server;
    return server.listen(address, port);
}

}  // namespace

struct ServedEndpoint::Serving {
    std::unique_ptr<server::Endpoint> endpoint;
    std::unique_ptr<server::HttpServer> http;  ///< goes first
};

ServedEndpoint::ServedEndpoint(engine::Engine& engine, const QString& settings)
    : m_engine(engine), m_settings(settings + QStringLiteral("endpoint/")), m_admin(newAdmin(engine))
{
    m_mailbox = std::make_shared<RequestMailbox>([self = QPointer<QObject>(this), this] { onGuiThread(self, [this] { collect(); }); });
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMilliseconds);
    connect(&m_frame, &QTimer::timeout, this, &ServedEndpoint::collect);
    const QSettings kept;
    const QString address = kept.value(m_settings + QStringLiteral("address")).toString();
    if (server::isAddress(address.toStdString()))
        m_place.address = address;
    m_formerAdmins = kept.value(m_settings + QStringLiteral("formerAdmins")).toStringList();
    bool isNumber = false;
    const uint port = kept.value(m_settings + QStringLiteral("port"), usualPort).toUInt(&isNumber);
    m_place.port = isNumber && port <= 0xffff ? static_cast<quint16>(port) : usualPort;
}

ServedEndpoint::~ServedEndpoint() = default;

ServedEndpoint* ServedEndpoint::of(const Store& store)
{
    const auto* link = static_cast<const Link*>(store.findChild<QObject*>(Link::name(), Qt::FindDirectChildrenOnly));
    return link ? &link->endpoint : nullptr;
}

void ServedEndpoint::giveTo(Store& store)
{
    new Link(*this, store);
}

quint16 ServedEndpoint::otherPort() const
{
    const QHostAddress address(m_place.address);
    for (int port = m_place.port + 1; port <= m_place.port + portsTried && port <= 0xffff; ++port) {
        if (canListen(address, static_cast<quint16>(port)))
            return static_cast<quint16>(port);
    }
    return 0;
}

void ServedEndpoint::setPlace(const Place& place)
{
    m_place = place;
    remember();
}

void ServedEndpoint::remember() const
{
    QSettings settings;
    settings.setValue(m_settings + QStringLiteral("on"), isOn());
    settings.setValue(m_settings + QStringLiteral("address"), m_place.address);
    settings.setValue(m_settings + QStringLiteral("port"), m_place.port);
}

/// So that a later start knows what its clients still sign with.
void ServedEndpoint::rememberAdmin() const
{
    QStringList known = m_formerAdmins.mid(0, mostFormerAdmins - 1);
    known.prepend(toQt(m_admin.accessKeyId));
    QSettings().setValue(m_settings + QStringLiteral("formerAdmins"), known);
}

void ServedEndpoint::resume()
{
    if (QSettings().value(m_settings + QStringLiteral("on"), false).toBool())
        switchOn();
}

void ServedEndpoint::enter(State state)
{
    m_state = state;
    if (state == State::on || state == State::off)  // what failed is tried again by the next start, if it was on
        remember();
    Q_EMIT stateChanged();
}

void ServedEndpoint::switchOn()
{
    if (m_state == State::on || m_state == State::stopping)
        return;
    server::EndpointOptions options;
    options.admin.emplace(server::AdminKey{m_admin.accessKeyId, m_admin.secret.clone(), m_admin.account});
    options.isRegion = lint::isRegion;
    // Sessions end by the practice clock; clients know only the machine's.
    options.signingTime = [] { return SystemClock().now(); };
    options.log = [mailbox = m_mailbox](const server::AccessLine& line) { mailbox->put(line); };
    options.allows = [readOnly = m_readOnly, refusal = servedReadOnlyError()](const service::Operation& operation) -> Result<void> {
        return *readOnly && changesWorkspace(operation) ? Result<void>(refusal) : Result<void>();
    };
    // The engine is the windows'; it outlives the endpoint.
    const auto engine = [this]() -> Result<std::shared_ptr<engine::Engine>> { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), &m_engine); };
    auto serving = std::make_unique<Serving>();
    serving->endpoint = *server::Endpoint::create(engine, std::move(options));
    server::ServerOptions where;
    where.address = m_place.address.toStdString();
    where.port = m_place.port;
    where.connections = server::allowConnections();
    Result<std::unique_ptr<server::HttpServer>> http = server::HttpServer::start(where, *serving->endpoint);
    if (!http) {
        m_problem = messageOf(http.error());
        return enter(State::failed);
    }
    serving->http = *std::move(http);
    m_serving = std::move(serving);
    m_problem.clear();
    m_first.reset();
    m_url = toQt(server::urlOf(where.address, m_serving->http->port()));
    rememberAdmin();
    enter(State::on);
}

void ServedEndpoint::switchOff()
{
    if (m_state == State::failed) {
        m_problem.clear();
        return enter(State::off);
    }
    if (m_state != State::on)
        return;
    m_url.clear();
    enter(State::stopping);
    // Answers that are under way are waited for: not here.
    QThreadPool::globalInstance()->start([serving = std::shared_ptr<Serving>(std::move(m_serving)), self = QPointer<QObject>(this), this]() mutable {
        serving->http->stop();
        onGuiThread(self, [this, serving = std::move(serving)] { enter(State::off); });
    });
}

void ServedEndpoint::collect()
{
    if (m_frame.isActive())
        return;
    std::vector<ServedRequest> requests = m_mailbox->take(mostPerFrame);
    if (requests.empty())
        return;
    m_frame.start();
    std::vector<RequestLine> lines;
    std::vector<ServedChange> changes;
    lines.reserve(requests.size());
    for (ServedRequest& request : requests) {
        lines.push_back(lineOf(request));
        rememberOrigin(request);
        if (request.call.changes.empty() || !request.call.answer.ok())
            continue;
        ServedChange& change = changes.emplace_back();
        change.caller = callerText(*request.call.record).toStdString();
        change.call = std::move(request.call);
        change.call.grounds.reset();
    }
    // Threads tell of their requests in any order; they were carried out in that of the trail.
    std::sort(changes.begin(), changes.end(), [](const ServedChange& a, const ServedChange& b) { return a.call.record->sequence < b.call.record->sequence; });
    if (!m_first && isOn())
        m_first = lines.front();
    m_requests.add(std::move(lines));
    if (!changes.empty())
        Q_EMIT changed(changes);
    Q_EMIT requested();
}

RequestLine ServedEndpoint::lineOf(const ServedRequest& request) const
{
    const server::AccessLine& from = request.line;
    RequestLine line;
    line.time = from.time;
    line.peer = toQt(from.peer);
    line.agent = toQt(from.userAgent).left(200);
    line.operation = from.operation.empty() ? toQt(from.method + ' ' + from.path).left(200) : toQt(from.operation);
    line.requestId = toQt(from.requestId);
    line.status = from.status;
    line.took = from.took;
    if (from.error) {
        line.code = toQt(from.error->code);
        line.message = messageOf(*from.error);
    }
    if (request.call.record) {
        line.recorded = true;
        line.caller = callerText(*request.call.record);
        line.callerArn = toQt(request.call.record->callerArn);
    } else if (from.caller) {
        line.caller = nameOf(*from.caller);
    } else if (!from.accessKeyId.empty()) {
        line.caller = tr("%1 (not proved)").arg(toQt(from.accessKeyId).left(40));
    }
    if (from.error && m_formerAdmins.contains(toQt(from.accessKeyId)))
        line.message = tr("The administrator's key of an earlier start of Rolewright: copy the lines anew, or give clients a user's key, which lasts. (%1)").arg(line.message);
    if (request.call.grounds) {
        auto call = std::make_shared<engine::CallResult>();
        call->operation = request.call.operation;
        call->answer = request.call.answer;
        call->denied = request.call.denied;
        call->grounds = request.call.grounds;
        line.call = std::move(call);
    }
    return line;
}

void ServedEndpoint::rememberOrigin(const ServedRequest& request)
{
    if (!request.call.newSession)
        return;
    const QString key = toQt(request.call.newSession->accessKeyId);
    m_origins.insert(key, tr("%1, %2").arg(toQt(request.line.peer), toQt(request.line.userAgent).left(120)));
    m_originsByAge.enqueue(key);
    if (m_originsByAge.size() > mostOrigins)
        m_origins.remove(m_originsByAge.dequeue());
}

}  // namespace rolewright::ui
