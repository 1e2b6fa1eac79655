/// What every page shares: what there is to see, who acts, and the one way to make a call.
#pragma once

#include "core/engine/backend.h"
#include "ui/store/world_view.h"

#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QUndoStack;

namespace rolewright::ui {

/// Lives on the GUI thread and hops every answer back to it. Pages read `snapshot()` freely and change things only by `call` and `run`.
class Store final : public WorldView {
    Q_OBJECT
public:
    explicit Store(engine::Backend& backend, QObject* parent = nullptr);
    ~Store() override;

    Instant serverNow() const;
    engine::Engine* engine() const;
    /// Whether the engine can say what the caller may do; else only the endpoint knows.
    bool knowsRights() const { return m_backend.knowsRightsOf(caller()); }
    QUndoStack* undoStack() const { return m_undoStack; }

    using Done = std::function<void(const engine::CallResult&)>;
    /// Makes one call as the current identity; `done` comes on the GUI thread, unless `context` has died by then. A successful edit becomes one undo step
    /// named after the operation.
    void call(service::Operation operation, QObject* context, Done done = {});
    void callAs(sts::Caller caller, service::Operation operation, QObject* context, Done done = {});

    using AllDone = std::function<void(const std::vector<engine::CallResult>&)>;
    /// Makes calls in order, stops at the first that fails (it is the last in the answer); what was done is one undo step called `title`.
    void run(const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done = {});
    /// The same with a caller for each call, for what is in several accounts.
    using Step = std::pair<sts::Caller, service::Operation>;
    void runSteps(const QString& title, std::vector<Step> steps, QObject* context, AllDone done = {});
    /// The same for several things, each with calls of its own: at a failure the rest of that thing's calls is left out and the next thing goes on.
    void runEach(const QString& title, std::vector<std::vector<Step>> things, QObject* context, AllDone done = {});
    /// True while calls of `run` are being made. Undo and redo wait until they are done: they would take back the step before.
    bool isRunning() const { return !m_running.empty(); }
    /// Makes no further call of those that `run` was given; what was done stays, as one undo step.
    void stop();
    /// The same for what is shown of `account`. IAM looks names up in the account of whoever calls: of a caller of another account none of it is called, for the
    /// entity of the same name there would be meant. The answer then is `AccountMismatch`.
    void callIn(const AccountId& account, service::Operation operation, QObject* context, Done done = {});
    void runIn(const AccountId& account, const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done = {});
    using Things = std::vector<std::vector<service::Operation>>;
    /// As `runEach`, with the same care.
    void runEachIn(const AccountId& account, const QString& title, Things things, QObject* context, AllDone done = {});
    /// Applies a prepared change set (import, practice world) as one undo step.
    void applyChanges(identity::ChangeSet changes, std::string source, QObject* context, std::function<void(Result<void>)> done = {});
    void forgetSession(const std::string& accessKeyId);

    /// Read-only: no call that would change the workspace is made, from wherever it comes; it is answered `ReadOnlyMode`. Nor is anything undone, redone or
    /// imported. Looking, asking and taking on roles go on.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    /// While `why` is not empty whoever acts only looks on: calls that would change the workspace are answered `ReadOnly` with it. What nobody does as an identity
    /// goes on: undo, redo and import.
    void lookOn(const QString& why) { m_whyLookOn = why; }

Q_SIGNALS:
    /// After every call made through this store: the CLI lens and the Why? dock listen.
    void called(const rolewright::engine::CallResult& result);
    /// Where the oldest run of several calls is: `done` of `total`; both 0 when none is running any more.
    void progressed(const QString& title, int done, int total);
    void readOnlyChanged(bool readOnly);
    /// A step of the undo stack was done: its number, which no other step has, and what was called for it, in order; no calls for prepared changes.
    void stepDone(int step, const QString& title, const std::vector<rolewright::engine::CallResult>& calls);
    /// It was undone, or done again.
    void stepTakenBack(int step, bool undone);
    /// Something an undo or redo could not do, in words for the person.
    void undoRefused(const QString& why);

private:
    friend class ChangeCommand;
    /// A plan being carried out by `run`.
    struct Plan;
    void refresh();
    /// Undo or redo of a step.
    struct TakingBack {
        int step = 0;
        bool undo = true;
        QString title;
    };
    void takeBack(identity::ChangeSet changes, std::string source, const TakingBack& what);
    void refuseTakingBack();
    void pushUndo(identity::ChangeSet changes, const QString& title, std::string redoSource, const std::vector<engine::CallResult>& calls);
    void step(const std::shared_ptr<Plan>& plan);
    void answered(const std::shared_ptr<Plan>& plan, engine::CallResult result);
    void finish(const std::shared_ptr<Plan>& plan);
    void tellProgress();
    std::optional<Error> mismatch(const AccountId& account, const service::Operation& operation) const;

    engine::Backend& m_backend;
    std::shared_ptr<std::atomic<unsigned>> m_pending;  ///< what observers noticed since the last refresh, one bit each
    engine::Engine::Subscription m_subscription;
    QUndoStack* m_undoStack = nullptr;
    std::vector<std::shared_ptr<Plan>> m_running;  ///< those of several calls, oldest first
    bool m_readOnly = false;
    QString m_whyLookOn;
    bool m_settingBack = false;  ///< the undo stack goes back to where it was, for nothing was taken back
    int m_lastStep = 0;
};

}  // namespace rolewright::ui

Q_DECLARE_METATYPE(rolewright::engine::CallResult)
