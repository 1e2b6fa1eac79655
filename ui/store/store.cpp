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
    : WorldView(backend.engine()->snapshot(), backend.engine()->sessions(), parent),
      m_backend(backend),
      m_pending(std::make_shared<std::atomic<unsigned>>(0)),
      m_undoStack(new QUndoStack(this))
{
    qRegisterMetaType<engine::CallResult>();
    m_undoStack->setUndoLimit(undoLimit);
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

void Store::refresh()
{
    const unsigned bits = m_pending->exchange(0);
    if (bits & snapshotBit)
        take(m_backend.engine()->snapshot());
    if (bits & sessionsBit)
        take(m_backend.engine()->sessions());
    if (bits & trailBit)
        Q_EMIT trailChanged();
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
