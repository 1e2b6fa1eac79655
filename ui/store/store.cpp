#include "ui/store/store.h"

#include "core/engine/changing_backend.h"
#include "ui/store/change_command.h"
#include "ui/store/store_parts.h"
#include "ui/theme/phrases.h"

#include <QUndoStack>

namespace rolewright::ui {
namespace {

constexpr unsigned snapshotBit = 1;
constexpr unsigned sessionsBit = 2;
constexpr unsigned trailBit = 4;
constexpr int undoLimit = 500;

engine::Engine::Subscription subscribeTo(engine::Backend& backend, std::function<void(const engine::Notice&)> observer)
{
    auto* changing = dynamic_cast<engine::ChangingBackend*>(&backend);
    return changing ? changing->subscribe(std::move(observer)) : backend.engine()->subscribe(std::move(observer));
}

}  // namespace

Error readOnlyError() { return {"ReadOnlyMode", Store::tr("Read-only mode is on: nothing was changed. Turn it off in the status bar to make changes.").toStdString(), {}}; }

Error servedReadOnlyError() { return {"AccessDenied", "The workspace is read-only in Rolewright's window, so nothing was changed. Whoever sits there can allow changes in its status bar.", {}}; }

Store::Store(engine::Backend& backend, QObject* parent)
    : QObject(parent), m_backend(backend), m_pending(std::make_shared<std::atomic<unsigned>>(0)), m_undoStack(new QUndoStack(this))
{
    qRegisterMetaType<engine::CallResult>();
    m_undoStack->setUndoLimit(undoLimit);
    m_snapshot = backend.engine()->snapshot();
    m_sessions = backend.engine()->sessions();
    if (!m_snapshot->accounts().empty())
        m_account = m_snapshot->accounts().front()->id;
    m_chain.push_back(sts::Caller::root(m_account));
    m_subscription = subscribeTo(backend, [this, pending = m_pending, self = QPointer<QObject>(this)](const engine::Notice& notice) {
        const unsigned bits = (notice.snapshotChanged ? snapshotBit : 0) | (notice.sessionsChanged ? sessionsBit : 0) | (notice.trailChanged ? trailBit : 0);
        if (pending->fetch_or(bits) == 0)  // however many calls come, one refresh is under way
            onGuiThread(self, [this] { refresh(); });
    });
}

Store::~Store() = default;

Instant Store::serverNow() const
{
    return m_backend.serverNow();
}

engine::Engine* Store::engine() const
{
    return m_backend.engine();
}

identity::AccountPtr Store::accountRow() const
{
    return m_snapshot->account(m_account);
}

void Store::refresh()
{
    const unsigned bits = m_pending->exchange(0);
    if (bits & snapshotBit) {
        m_snapshot = m_backend.engine()->snapshot();
        Q_EMIT snapshotChanged();
    }
    if (bits & sessionsBit) {
        m_sessions = m_backend.engine()->sessions();
        Q_EMIT sessionsChanged();
    }
    if (bits & trailBit)
        Q_EMIT trailChanged();
}

void Store::setAccount(const AccountId& account)
{
    if (account == m_account)
        return;
    m_account = account;
    Q_EMIT accountChanged();
}

void Store::showAccountOf(const QString& arn)
{
    const auto parsed = Arn::parse(arn.toStdString());
    if (!parsed)
        return;
    const auto id = AccountId::parse(parsed->account);
    const bool bucket = parsed->service == "s3" && parsed->account.empty();
    const identity::AccountPtr owner = bucket ? m_snapshot->bucketOwner(parsed->resource.substr(0, parsed->resource.find('/'))) : id ? m_snapshot->account(*id) : nullptr;
    if (owner)
        setAccount(owner->id);
}

void Store::setChain(std::vector<sts::Caller> chain)
{
    m_chain = std::move(chain);
    const sts::Caller& now = m_chain.back();
    setAccount(now.session ? now.session->account : now.account);
    Q_EMIT callerChanged();
}

void Store::setBase(sts::Caller base)
{
    std::vector<sts::Caller> chain;
    chain.push_back(std::move(base));
    setChain(std::move(chain));
}

bool Store::endsChain(const sts::SessionPtr& session) const
{
    const sts::Caller& last = m_chain.back();
    if (session->parentKeyId.empty())
        return !last.session;
    return last.accessKeyId == session->parentKeyId || (last.session && last.session->accessKeyId == session->parentKeyId);
}

void Store::enter(const sts::SessionPtr& session)
{
    // Back to whoever asked for this session; then it is the next link.
    while (m_chain.size() > 1 && !endsChain(session))
        m_chain.pop_back();
    std::vector<sts::Caller> chain = m_chain;
    chain.push_back(sts::Caller::of(session));
    setChain(std::move(chain));
}

void Store::back()
{
    if (m_chain.size() > 1)
        backTo(m_chain.size() - 2);
}

void Store::backTo(std::size_t depth)
{
    if (depth + 1 >= m_chain.size())
        return;
    setChain({m_chain.begin(), m_chain.begin() + static_cast<std::ptrdiff_t>(depth) + 1});
}

void Store::pushUndo(identity::ChangeSet changes, const QString& title, std::string redoSource, const std::vector<engine::CallResult>& calls)
{
    if (changes.empty())
        return;
    const QString text = title.isEmpty() ? toQt(changes.title) : title;
    if (!title.isEmpty())
        changes.title = Phrase(title.toStdString());
    const int number = ++m_lastStep;
    m_undoStack->push(new ChangeCommand(*this, std::move(changes), text, std::move(redoSource), number, calls));
    Q_EMIT stepDone(number, text, calls);
}

void Store::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    Q_EMIT readOnlyChanged(readOnly);
}

void Store::applyChanges(identity::ChangeSet changes, std::string source, QObject* context, std::function<void(Result<void>)> done)
{
    if (m_readOnly) {
        onGuiThread(context, [done = std::move(done)] {
            if (done)
                done(readOnlyError());
        });
        return;
    }
    const identity::ChangeSet kept = changes;
    const std::string kind = source;
    m_backend.applyChanges(std::move(changes), std::move(source),
                           [this, self = QPointer<QObject>(this), context = QPointer<QObject>(context), kept, kind, done = std::move(done)](Result<void> result) {
                               onGuiThread(self, [this, context, kept, kind, done, result = std::move(result)]() mutable {
                                   refresh();
                                   if (result.ok())
                                       pushUndo(kept, {}, kind, {});
                                   if (done && context)
                                       done(std::move(result));
                               });
                           });
}

void Store::takeBack(identity::ChangeSet changes, std::string source, const TakingBack& what)
{
    if (m_settingBack)
        return;
    if (m_readOnly)
        return refuseTakingBack();
    m_backend.applyChanges(std::move(changes), std::move(source), [this, self = QPointer<QObject>(this), what](Result<void> result) {
        onGuiThread(self, [this, what, result = std::move(result)] {
            refresh();
            if (result.ok()) {
                Q_EMIT stepTakenBack(what.step, what.undo);
                return;
            }
            // Whatever comes before or after rests on what could not be taken back.
            m_undoStack->clear();
            Q_EMIT undoRefused(tr("“%1” could not be undone or redone: %2").arg(what.title, messageOf(result.error())));
        });
    });
}

/// The stack has moved by the time a command hears of it; it goes back as soon as it may be moved again.
void Store::refuseTakingBack()
{
    onGuiThread(this, [this, index = m_undoStack->index()] {
        m_settingBack = true;
        m_undoStack->setIndex(index);
        m_settingBack = false;
        Q_EMIT undoRefused(QString::fromStdString(readOnlyError().message));
    });
}

void Store::forgetSession(const std::string& accessKeyId)
{
    if (auto done = m_backend.engine()->forgetSession(accessKeyId); !done)
        Q_EMIT undoRefused(messageOf(done.error()));
    refresh();
}

}  // namespace rolewright::ui
