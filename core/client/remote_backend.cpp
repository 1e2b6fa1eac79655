#include "core/client/remote_call.h"

#include <QThreadPool>

namespace rolewright::client {

RemoteBackend::State::State(Connection given, Settings chosen)
    : connection(std::move(given)), settings(std::move(chosen)), clock(settings.clock ? settings.clock : std::make_shared<const SystemClock>()), budget(settings.retries.budget),
      http(connection.proxy, connection.customCa)
{
    gate->state = this;
}

Result<std::unique_ptr<RemoteBackend>> RemoteBackend::create(Connection connection, Settings settings)
{
    if (auto fine = check(connection); !fine)
        return fine.error();
    return std::unique_ptr<RemoteBackend>(new RemoteBackend(std::make_unique<State>(std::move(connection), std::move(settings))));
}

RemoteBackend::RemoteBackend(std::unique_ptr<State> state) : m_state(std::move(state)) {}

void RemoteBackend::end(std::unique_ptr<State> state)
{
    state->stopping = true;
    {
        std::unique_lock lock(state->mutex);
        for (const std::shared_ptr<RemoteCall>& call : state->running)
            call->cancel();
        state->idle.wait(lock, [&state] { return state->running.empty(); });
    }
    const std::lock_guard lock(state->gate->mutex);
    state->gate->state = nullptr;
}

RemoteBackend::~RemoteBackend()
{
    if (!m_state->http.isOwnThread())
        end(std::move(m_state));
    else  // a thread cannot wait for itself
        QThreadPool::globalInstance()->start([state = std::make_shared<std::unique_ptr<State>>(std::move(m_state))] { end(std::move(*state)); });
}

void RemoteBackend::call(sts::Caller caller, service::Operation operation, Callback callback)
{
    start(std::move(caller), std::move(operation), std::move(callback));
}

std::shared_ptr<RunningCall> RemoteBackend::start(sts::Caller caller, service::Operation operation, Callback callback)
{
    const auto call = std::make_shared<RemoteCall>(*m_state, std::move(caller), std::move(operation), std::move(callback));
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->running.insert(call);
    }
    m_state->http.after({}, [call] { call->begin(); });
    return call;
}

void RemoteBackend::applyChanges(identity::ChangeSet, std::string, std::function<void(Result<void>)> callback)
{
    m_state->http.after({}, [callback = std::move(callback)] {
        if (callback)
            callback(Error::ours("NotAtAnEndpoint", Phrase::tr("an endpoint takes operations only: undo with the operation that takes it back")));
    });
}

Instant RemoteBackend::serverNow() const
{
    return m_state->serverNow();
}

void RemoteBackend::remember(sts::Credentials credentials)
{
    const std::lock_guard lock(m_state->mutex);
    const std::string id = credentials.accessKeyId;
    m_state->sessionKeys[id] = std::make_shared<const sts::Credentials>(std::move(credentials));
}

Feature RemoteBackend::feature(std::string_view service, std::string_view action) const
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->features.find(std::string(service).append(":").append(action));
    return found == m_state->features.end() ? Feature::unasked : found->second;
}

const Connection& RemoteBackend::connection() const
{
    return m_state->connection;
}

}  // namespace rolewright::client
