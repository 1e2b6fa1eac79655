#include "ui/remote/remote_line.h"

#include "core/service/handler.h"
#include "ui/remote/remote_routes.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct LineTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RemoteLine)
};

engine::CallResult notSent(service::Operation operation, std::string code, const QString& why)
{
    engine::CallResult result;
    result.operation = std::move(operation);
    result.answer = Error{std::move(code), why.toStdString(), {}};
    return result;
}

}  // namespace

sts::Caller keyHolder()
{
    return sts::Caller::root(AccountId());
}

RemoteLine::RemoteLine(std::shared_ptr<engine::Backend> remote) : m_remote(std::move(remote))
{
    now();
}

Instant RemoteLine::now()
{
    const std::shared_lock lock(m_open);
    if (m_remote)
        m_clock->follow(m_remote->serverNow());
    return m_clock->now();
}

void RemoteLine::call(const sts::Caller& caller, service::Operation operation, engine::Backend::Callback callback)
{
    if (changesEndpoint(operation) && !m_isUnlocked)
        return callback(notSent(std::move(operation), "ReadOnlyConnection",
                                LineTexts::tr("The connection is locked: nothing was sent. Unlock it in the status bar to let changes through.")));
    const std::shared_lock lock(m_open);
    if (!m_remote)
        return callback(notSent(std::move(operation), "Cancelled", LineTexts::tr("The connection was closed: nothing was sent.")));
    m_remote->call(caller, operation, [self = weak_from_this(), operation, callback = std::move(callback)](engine::CallResult answered) {
        if (const auto line = self.lock())
            line->note(operation, answered);
        callback(std::move(answered));
    });
}

mirror::CallEndpoint RemoteLine::endpoint()
{
    return [line = shared_from_this()](service::Operation operation, std::function<void(mirror::Reply)> done) {
        line->call(keyHolder(), std::move(operation), [done = std::move(done)](engine::CallResult answered) {
            const bool unknown = !answered.answer && answered.answer.error().code == mirror::unknownOutcomeCode;
            done({std::move(answered.answer), answered.record ? answered.record->requestId : std::string(), unknown});
        });
    };
}

void RemoteLine::note(const service::Operation& operation, const engine::CallResult& answered)
{
    now();
    if (answered.answer || !(mirror::isNotThere(answered.answer.error()) || mirror::isBreakdown(answered.answer.error())))
        return;
    std::function<void()> told;
    {
        const std::lock_guard lock(m_mutex);
        const auto place = std::lower_bound(m_unknown.begin(), m_unknown.end(), operation.name());
        if (place != m_unknown.end() && *place == operation.name())
            return;
        m_unknown.insert(place, operation.name());
        told = m_told;
    }
    if (told)
        told();
}

std::vector<std::string> RemoteLine::unknownOperations() const
{
    const std::lock_guard lock(m_mutex);
    return m_unknown;
}

void RemoteLine::onUnknown(std::function<void()> told)
{
    const std::lock_guard lock(m_mutex);
    m_told = std::move(told);
}

void RemoteLine::close()
{
    onUnknown({});
    std::shared_ptr<engine::Backend> closing;  // goes after the lock: it waits for its callbacks, which may ask for the line
    const std::unique_lock lock(m_open);
    closing = std::move(m_remote);
}

}  // namespace rolewright::ui
