#include "ui/store/store.h"

#include "ui/store/change_command.h"

#include <QCoreApplication>
#include <QUndoStack>

namespace rolewright::ui {
namespace {

constexpr unsigned snapshotBit = 1;
constexpr unsigned sessionsBit = 2;
constexpr unsigned trailBit = 4;
constexpr int undoLimit = 500;

/// Runs `work` on the GUI thread, unless `context` has died by then.
template <typename Work>
void onGuiThread(QPointer<QObject> context, Work work)
{
    QMetaObject::invokeMethod(
        qApp,
        [context, work = std::move(work)]() mutable {
            if (context)
                work();
        },
        Qt::QueuedConnection);
}

}  // namespace

struct Store::Plan {
    QString title;
    std::vector<Step> steps;
    std::size_t next = 0;
    bool stopped = false;
    std::vector<engine::CallResult> results;
    identity::ChangeSet changes;
    QPointer<QObject> context;
    AllDone done;
};

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
    m_subscription = backend.engine()->subscribe([this, pending = m_pending, self = QPointer<QObject>(this)](const engine::Notice& notice) {
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

void Store::call(service::Operation operation, QObject* context, Done done)
{
    callAs(caller(), std::move(operation), context, std::move(done));
}

void Store::callAs(sts::Caller caller, service::Operation operation, QObject* context, Done done)
{
    auto plan = std::make_shared<Plan>();
    plan->steps.emplace_back(std::move(caller), std::move(operation));
    plan->context = context;
    if (done)
        plan->done = [done = std::move(done)](const std::vector<engine::CallResult>& results) { done(results.back()); };
    step(plan);
}

void Store::run(const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done)
{
    std::vector<Step> steps;
    steps.reserve(operations.size());
    for (service::Operation& operation : operations)
        steps.emplace_back(caller(), std::move(operation));
    runSteps(title, std::move(steps), context, std::move(done));
}

void Store::runSteps(const QString& title, std::vector<Step> steps, QObject* context, AllDone done)
{
    auto plan = std::make_shared<Plan>();
    plan->title = title;
    plan->steps = std::move(steps);
    plan->context = context;
    plan->done = std::move(done);
    if (plan->steps.size() > 1)
        m_running.push_back(plan);
    tellProgress();
    step(plan);
}

void Store::stop()
{
    for (const std::shared_ptr<Plan>& plan : m_running)
        plan->stopped = true;
}

void Store::tellProgress()
{
    if (m_running.empty())
        Q_EMIT progressed({}, 0, 0);
    else
        Q_EMIT progressed(m_running.front()->title, static_cast<int>(m_running.front()->results.size()), static_cast<int>(m_running.front()->steps.size()));
}

std::optional<Error> Store::mismatch(const AccountId& account, const service::Operation& operation) const
{
    const AccountId& own = caller().session ? caller().session->account : caller().account;
    if (operation.service != "iam" || own == account)
        return std::nullopt;
    const auto named = [this](const AccountId& id) {
        const identity::AccountPtr row = m_snapshot->account(id);
        return row && !row->name.empty() ? QStringLiteral("%1 (%2)").arg(QString::fromStdString(row->name), QString::fromStdString(id.text())) : QString::fromStdString(id.text());
    };
    const QString words = tr("This is in %1, and you act in %2. Nothing was done: sign in there, or switch to a role of that account.").arg(named(account), named(own));
    return Error{"AccountMismatch", words.toStdString(), {}};
}

void Store::callIn(const AccountId& account, service::Operation operation, QObject* context, Done done)
{
    runIn(account, {}, {std::move(operation)}, context, done ? AllDone([done = std::move(done)](const std::vector<engine::CallResult>& results) { done(results.back()); }) : AllDone());
}

void Store::runIn(const AccountId& account, const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done)
{
    for (service::Operation& operation : operations) {
        std::optional<Error> wrong = mismatch(account, operation);
        if (!wrong)
            continue;
        engine::CallResult refused;
        refused.operation = std::move(operation);
        refused.answer = *std::move(wrong);
        onGuiThread(context, [done = std::move(done), refused = std::move(refused)] {
            if (done)
                done({refused});
        });
        return;
    }
    run(title, std::move(operations), context, std::move(done));
}

void Store::step(const std::shared_ptr<Plan>& plan)
{
    const bool failed = !plan->results.empty() && !plan->results.back().answer.ok();
    if (failed || plan->stopped || plan->next == plan->steps.size())
        return finish(plan);
    auto [caller, operation] = plan->steps[plan->next++];
    m_backend.call(std::move(caller), std::move(operation), [this, self = QPointer<QObject>(this), plan](engine::CallResult result) {
        onGuiThread(self, [this, plan, result = std::move(result)]() mutable {
            refresh();  // so that whoever hears of the answer sees the world it made
            plan->changes.append(result.changes);
            if (plan->changes.title.empty())
                plan->changes.title = result.changes.title;
            plan->results.push_back(std::move(result));
            Q_EMIT called(plan->results.back());
            tellProgress();
            step(plan);
        });
    });
}

void Store::finish(const std::shared_ptr<Plan>& plan)
{
    std::erase(m_running, plan);
    pushUndo(std::move(plan->changes), plan->title, "rolewright:Redo");
    tellProgress();
    if (plan->done && plan->context)
        plan->done(plan->results);
}

void Store::pushUndo(identity::ChangeSet changes, const QString& title, std::string redoSource)
{
    if (changes.empty())
        return;
    const QString text = title.isEmpty() ? QString::fromStdString(changes.title) : title;
    changes.title = text.toStdString();
    m_undoStack->push(new ChangeCommand(*this, std::move(changes), text, std::move(redoSource)));
}

void Store::applyChanges(identity::ChangeSet changes, std::string source, QObject* context, std::function<void(Result<void>)> done)
{
    const identity::ChangeSet kept = changes;
    const std::string kind = source;
    m_backend.applyChanges(std::move(changes), std::move(source),
                           [this, self = QPointer<QObject>(this), context = QPointer<QObject>(context), kept, kind, done = std::move(done)](Result<void> result) {
                               onGuiThread(self, [this, context, kept, kind, done, result = std::move(result)]() mutable {
                                   refresh();
                                   if (result.ok())
                                       pushUndo(kept, {}, kind);
                                   if (done && context)
                                       done(std::move(result));
                               });
                           });
}

void Store::takeBack(identity::ChangeSet changes, std::string source, const QString& title)
{
    m_backend.applyChanges(std::move(changes), std::move(source), [this, self = QPointer<QObject>(this), title](Result<void> result) {
        onGuiThread(self, [this, title, result = std::move(result)] {
            refresh();
            if (!result.ok()) {
                // Whatever comes before or after rests on what could not be taken back.
                m_undoStack->clear();
                Q_EMIT undoRefused(tr("“%1” could not be undone or redone: %2").arg(title, QString::fromStdString(result.error().message)));
            }
        });
    });
}

void Store::forgetSession(const std::string& accessKeyId)
{
    if (auto done = m_backend.engine()->forgetSession(accessKeyId); !done)
        Q_EMIT undoRefused(QString::fromStdString(done.error().message));
    refresh();
}

}  // namespace rolewright::ui
