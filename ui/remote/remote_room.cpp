#include "ui/remote/remote_room.h"

#include "core/identity/difference.h"
#include "ui/remote/remote_routes.h"
#include "ui/store/calls.h"
#include "ui/store/store_parts.h"
#include "ui/theme/phrases.h"

#include <QTimer>

namespace rolewright::ui {
namespace {

constexpr int sweepMilliseconds = 30'000;
const QString linkName = QStringLiteral("remoteRoom");

/// The way from a store to the room, which is not the store's own.
class RoomLink final : public QObject {
public:
    RoomLink(RemoteRoom& opened, Store& store) : QObject(&store), room(opened) { setObjectName(linkName); }
    RemoteRoom& room;
};

engine::CallResult refusal(service::Operation operation, Error why)
{
    engine::CallResult result;
    result.operation = std::move(operation);
    result.answer = std::move(why);
    return result;
}

}  // namespace

RemoteRoom::RemoteRoom(OpenedConnection opened) : m_opened(std::move(opened)), m_mirror(std::move(m_opened.mirror))
{
    m_worker.setMaxThreadCount(1);
    auto* sweeping = new QTimer(this);
    connect(sweeping, &QTimer::timeout, this, [this] { m_opened.engine->wipeEnded(); });
    sweeping->start(sweepMilliseconds);
    m_opened.line->onUnknown([this, self = QPointer<QObject>(this)] { onGuiThread(self, [this] { Q_EMIT unknownFound(); }); });
}

RemoteRoom::~RemoteRoom()
{
    *m_cancelled = true;
    m_opened.line->close();  // what was asked is answered now, so that nobody hands work to the writer any more
    m_worker.clear();
    m_worker.waitForDone();
}

void RemoteRoom::leave(std::function<void()> done)
{
    *m_cancelled = true;
    m_worker.clear();
    m_worker.start([this, done = std::move(done)] {
        m_opened.line->close();
        onGuiThread(this, done);
    });
}

RemoteRoom* RemoteRoom::of(const Store& store)
{
    const auto* link = static_cast<const RoomLink*>(store.findChild<QObject*>(linkName, Qt::FindDirectChildrenOnly));
    return link ? &link->room : nullptr;
}

void RemoteRoom::giveTo(Store& store)
{
    new RoomLink(*this, store);
}

mirror::Safeguard RemoteRoom::safeguard() const
{
    return {m_opened.connection.name, !isUnlocked(), m_opened.connection.environment == client::Environment::production};
}

void RemoteRoom::setUnlocked(bool unlocked)
{
    if (m_opened.line->setUnlocked(unlocked))
        Q_EMIT lockChanged(unlocked);
}

MirrorStates RemoteRoom::states() const
{
    const std::lock_guard lock(m_mutex);
    return {m_mirror.base, m_opened.engine->snapshot()};
}

mirror::Mirror RemoteRoom::mirror() const
{
    const std::lock_guard lock(m_mutex);
    return m_mirror;
}

std::vector<std::shared_ptr<void>> RemoteRoom::remains() const
{
    return {m_opened.line->clock(), m_opened.engine};
}

bool RemoteRoom::isBase(const sts::Caller& caller) const
{
    const sts::Caller& base = m_opened.base;
    if (caller.session && base.session) {
        // Renewed by the source of the keys, it is the same role's session with another key; one that was asked for here is in the book.
        const bool isSame = caller.session->principalArn == base.session->principalArn && caller.session->name == base.session->name;
        return caller.session->accessKeyId == base.session->accessKeyId || (isSame && !m_opened.engine->findSession(caller.session->accessKeyId));
    }
    if (caller.session || base.session)
        return false;
    return caller.kind == base.kind && caller.account == base.account && caller.name == base.name;
}

bool RemoteRoom::knowsRightsOf(const sts::Caller& caller) const
{
    if (isBase(caller))
        return m_opened.isOneselfRead;
    const auto arn = Arn::parse(caller.session ? caller.session->principalArn : std::string());
    const identity::AccountPtr row = arn ? states().base->account(caller.session->account) : nullptr;
    const std::string name = arn ? arn->resource.substr(arn->resource.rfind('/') + 1) : std::string();
    return !arn || (row && (arn->resource.starts_with("role/") ? row->roles.find(name) != nullptr : row->users.find(name) != nullptr && m_opened.isOneselfRead));
}

void RemoteRoom::addBucket(const std::string& name)
{
    m_worker.start([this, name] {
        const MirrorStates now = states();
        const auto bucket = std::make_shared<identity::Bucket>();
        bucket->name = name;
        bucket->region = connection().region;
        bucket->publicAccessBlock.reset();
        const auto with = [&](const identity::Snapshot& world) {
            identity::Account row = *world.account(account());
            row.buckets = row.buckets.find(name) ? row.buckets : row.buckets.with(bucket);
            return std::make_shared<const identity::Snapshot>(world.withAccount(std::make_shared<const identity::Account>(std::move(row))));
        };
        put({with(*now.base), with(*now.edited)});
    });
}

/// Why a call is not sent.
std::optional<Error> RemoteRoom::obstacle(const sts::Caller& caller, const service::Operation& operation, bool changes) const
{
    const QString name = toQt(m_opened.connection.name);
    if (changes && !isUnlocked())
        return Error{"ReadOnlyConnection", tr("%1 is locked: nothing was sent. This cannot be a draft; unlock the connection in the status bar first.").arg(name).toStdString(), {}};
    if (!caller.session && caller.kind != sts::CallerKind::anonymous && !isBase(caller))
        return Error{"NoKeys", tr("The connection holds no keys of this identity: nothing was sent. Go back to the connection's own identity, or connect with other keys.").toStdString(), {}};
    if (!changes || isRevocation(operation))
        return std::nullopt;
    const mirror::EntityRefs drafted = draftedEntities(states(), account());
    for (const mirror::EntityRef& entity : touchedBy(operation, caller)) {
        if (drafted.contains(entity))
            return Error{"HasDrafts", tr("There are drafts of %1, and this is done at once: apply the plan first, or take the drafts back.").arg(toQt(mirror::describe(entity))).toStdString(), {}};
    }
    return std::nullopt;
}

void RemoteRoom::call(sts::Caller caller, service::Operation operation, Callback callback)
{
    const Route route = routeOf(operation);
    if (route == Route::ask || route == Route::atOnce)
        return send(caller, std::move(operation), route == Route::atOnce, std::move(callback));
    m_worker.start([this, route, caller = std::move(caller), operation = std::move(operation), callback = std::move(callback)] {
        engine::CallResult result =
            route == Route::draft
                ? draft(caller, operation)
                : refusal(operation, {"NotAtAnEndpoint", tr("This is of the practice world; an endpoint does not have it.").toStdString(), {}});
        if (callback)
            callback(std::move(result));
    });
}

engine::CallResult RemoteRoom::draft(const sts::Caller& caller, const service::Operation& operation)
{
    const AccountId& own = caller.session ? caller.session->account : caller.account;
    if (own != account())
        return refusal(operation, {"NotReadHere", tr("You act in account %1, which was not read. Connect to it with keys of its own to plan changes there.").arg(toQt(own.text())).toStdString(), {}});
    service::CallContext context = m_opened.engine->contextNow();
    context.userAgent = "rolewright (draft)";
    return m_opened.engine->call(knowsRightsOf(caller) ? caller : sts::Caller::root(account()), operation, std::move(context));
}

void RemoteRoom::send(const sts::Caller& caller, service::Operation operation, bool changes, Callback callback)
{
    if (auto why = obstacle(caller, operation, changes)) {
        m_worker.start([operation = std::move(operation), why = *std::move(why), callback = std::move(callback)] {
            if (callback)
                callback(refusal(operation, why));
        });
        return;
    }
    const sts::Caller signer = caller.session && !isBase(caller) ? caller : caller.kind == sts::CallerKind::anonymous ? caller : keyHolder();
    m_opened.line->call(signer, operation, [this, caller, operation, changes, callback = std::move(callback)](engine::CallResult answered) {
        // Booking what it was answered is the mirror's writer's; this is a thread of the endpoint's.
        m_worker.start([this, caller, operation, changes, callback, answered = std::move(answered)]() mutable {
            const bool done = answered.answer.ok();
            engine::CallResult result = m_opened.engine->adopt(
                caller, operation, {std::move(answered.answer), answered.record ? answered.record->requestId : std::string(), m_opened.connection.region, std::move(answered.body)});
            if (result.newSession)
                meet(result.newSession->account);
            if (done && changes)
                follow(caller, operation);
            if (callback)
                callback(std::move(result));
        });
    });
}

/// What was done there at once stands here, too.
void RemoteRoom::follow(const sts::Caller& caller, const service::Operation& operation)
{
    if (operation.service == "s3" || isRevocation(operation))
        return put(carriedOut(states(), account(), operation, serverNow()));
    const mirror::EntityRefs touched = touchedBy(operation, caller);
    onGuiThread(this, [this, touched] { lookAgain(touched, touched); });
}

/// A session's account is known by its number, so that one can act in it; what is in it was not read.
void RemoteRoom::meet(const AccountId& other)
{
    const MirrorStates now = states();
    if (now.edited->account(other))
        return;
    identity::Account row;
    row.id = other;
    row.environment = identity::Environment::development;
    const auto known = std::make_shared<const identity::Account>(std::move(row));
    put({std::make_shared<const identity::Snapshot>(now.base->withAccount(known)), std::make_shared<const identity::Snapshot>(now.edited->withAccount(known))});
}

/// By the writer alone.
void RemoteRoom::put(const MirrorStates& states)
{
    const auto changes = identity::difference(*m_opened.engine->snapshot(), *states.edited, Phrase::tr("Read the account"));
    if (auto done = m_opened.engine->applyChanges(changes, "rolewright:Import"); !done)
        return;  // only what is not written to a file can fail, and this is in memory
    {
        const std::lock_guard lock(m_mutex);
        m_mirror.base = states.base;
    }
    onGuiThread(this, [this] { Q_EMIT statesChanged(); });
}

void RemoteRoom::applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback)
{
    m_worker.start([this, changes = std::move(changes), source = std::move(source), callback = std::move(callback)] {
        Result<void> result = m_opened.engine->applyChanges(changes, source);
        if (callback)
            callback(std::move(result));
    });
}

QStringList RemoteRoom::unknownOperations() const
{
    QStringList names;
    for (const std::string& name : m_opened.line->unknownOperations())
        names += toQt(name);
    return names;
}

mirror::PullOptions RemoteRoom::pullOptions()
{
    mirror::PullOptions options;
    options.awsPolicies = m_opened.engine->snapshot()->awsPolicies();
    options.now = serverNow();
    return options;
}

void RemoteRoom::pullAgain()
{
    if (m_isPulling)
        return;
    m_isPulling = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    mirror::PullOptions options = pullOptions();
    const QPointer<QObject> self = this;
    options.progress = [this, self](std::size_t done, std::size_t known) {
        onGuiThread(self, [this, done, known] { Q_EMIT pullProgressed(static_cast<int>(done), static_cast<int>(known)); });
    };
    QThreadPool::globalInstance()->start([this, self, options = std::move(options), cancelled = m_cancelled, call = endpoint()]() mutable {
        options.cancelled = cancelled.get();
        auto fresh = std::make_shared<Result<mirror::Mirror>>(mirror::pullAccount(call, options));
        onGuiThread(self, [this, fresh] { takePull(*fresh); });
    });
}

void RemoteRoom::takePull(const Result<mirror::Mirror>& fresh)
{
    if (!fresh)
        return tellPulled(messageOf(fresh.error()));
    if (fresh->report.partial)
        return tellPulled(tr("It was not read to the end, so everything stays as it was."));
    m_worker.start([this, fresh = *fresh] {
        const MirrorStates now = rebased(states(), *withOneself(fresh.base, identity()), account());
        {
            const std::lock_guard lock(m_mutex);
            m_mirror.report = fresh.report;
            m_mirror.pulledAt = fresh.pulledAt;
        }
        put(now);
        tellPulled({});
    });
}

void RemoteRoom::tellPulled(const QString& problem)
{
    onGuiThread(this, [this, problem] {
        m_isPulling = false;
        Q_EMIT pulled(problem);
    });
}

void RemoteRoom::lookAgain(const mirror::EntityRefs& looked, const mirror::EntityRefs& settled)
{
    if (looked.empty())
        return;
    mirror::PullOptions options = pullOptions();
    options.organization = false;
    QThreadPool::globalInstance()->start([this, self = QPointer<QObject>(this), looked, settled, options, call = endpoint()] {
        auto fresh = std::make_shared<Result<mirror::Mirror>>(mirror::pullEntities(call, looked, options));
        onGuiThread(self, [this, looked, settled, fresh] { takeLook(*fresh, looked, settled); });
    });
}

void RemoteRoom::takeLook(const Result<mirror::Mirror>& fresh, const mirror::EntityRefs& looked, const mirror::EntityRefs& settled)
{
    if (!fresh) {
        Q_EMIT pulled(messageOf(fresh.error()));
        return;
    }
    m_worker.start([this, fresh = fresh->base, looked, settled] { put(lookedAgain(states(), *fresh, account(), looked, settled)); });
}

void RemoteRoom::take(const MirrorStates& states)
{
    m_worker.start([this, states] { put(states); });
}

}  // namespace rolewright::ui
