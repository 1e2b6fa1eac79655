/// The backend of a window on a real endpoint: edits go to a mirror of its account as drafts, questions and what cannot be drafted go to the endpoint itself.
#pragma once

#include "ui/remote/mirror_drafts.h"
#include "ui/remote/opened_connection.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>


namespace rolewright::ui {

class Store;

/// Lives on the GUI thread; works on threads of its own. Everything that would change something at the endpoint passes here, and does not while the connection is locked.
class RemoteRoom final : public QObject, public engine::Backend {
    Q_OBJECT
public:
    explicit RemoteRoom(OpenedConnection opened);
    /// Waits for what has begun.
    ~RemoteRoom() override;

    /// That which a window's store was given; null for a window on the local engine.
    static RemoteRoom* of(const Store& store);
    void giveTo(Store& store);

    void call(sts::Caller caller, service::Operation operation, Callback callback) override;
    /// Of drafts: undo and redo.
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override;
    engine::Engine* engine() override { return m_opened.engine.get(); }
    Instant serverNow() const override { return m_opened.line->now(); }

    const client::Connection& connection() const { return m_opened.connection; }
    const RemoteIdentity& identity() const { return m_opened.identity; }
    const AccountId& account() const { return m_opened.identity.account; }
    /// Who the connection's keys are.
    const sts::Caller& base() const { return m_opened.base; }
    /// Whether it is whose keys the connection has, also by the next session of the same role.
    bool isBase(const sts::Caller& caller) const;
    /// Whether the policies of whoever acts were read, so that our engine can say what they may. Of others only the endpoint knows.
    bool knowsRightsOf(const sts::Caller& caller) const override;
    /// Whether its calls reach AWS itself.
    bool reachesAws() const { return client::reachesAws(m_opened.connection); }
    mirror::Safeguard safeguard() const;

    bool isUnlocked() const { return m_opened.line->isUnlocked(); }
    /// From now on what changes something is sent, or is not.
    void setUnlocked(bool unlocked);

    /// What was read and what is drafted, as they stand now. May be called from any thread.
    MirrorStates states() const;
    mirror::Mirror mirror() const;
    /// Calls off what is on its way, on a worker; `done` on the GUI thread, and then the room goes without waiting for the endpoint. Nothing is asked of it any more.
    void leave(std::function<void()> done);

    /// The endpoint, for workers; they may outlive the room.
    mirror::CallEndpoint endpoint() { return m_opened.line->endpoint(); }
    /// Operations that the endpoint said it does not know, `iam:ListSAMLProviders`, sorted.
    QStringList unknownOperations() const;
    /// Engine and clock: what works in the background may look at them after the room has gone.
    std::vector<std::shared_ptr<void>> remains() const;

    /// Reads the account again and keeps the drafts. Answered by `pulled`; nothing happens while it is being read.
    void pullAgain();
    void cancelPull() { *m_cancelled = true; }
    bool isPulling() const { return m_isPulling; }
    /// Takes over what the endpoint has of these entities now, after a plan was carried out; `settled` are those that are no drafts any more.
    void lookAgain(const mirror::EntityRefs& looked, const mirror::EntityRefs& settled);
    /// A bucket that is not listed, so that one can look into it: who may read it need not be allowed to list.
    void addBucket(const std::string& name);
    /// Other states, as conflicts were resolved.
    void take(const MirrorStates& states);

Q_SIGNALS:
    void lockChanged(bool unlocked);
    void pullProgressed(int done, int known);
    /// It was read, or could not be; in words for the person, empty when all went well.
    void pulled(const QString& problem);
    /// What was read is another now.
    void statesChanged();
    /// The endpoint does not know an operation that it was asked for.
    void unknownFound();

private:
    engine::CallResult draft(const sts::Caller& caller, const service::Operation& operation);
    void send(const sts::Caller& caller, service::Operation operation, bool changes, Callback callback);
    std::optional<Error> obstacle(const sts::Caller& caller, const service::Operation& operation, bool changes) const;
    void follow(const sts::Caller& caller, const service::Operation& operation);
    void meet(const AccountId& account);
    void put(const MirrorStates& states);
    void takePull(const Result<mirror::Mirror>& fresh);
    void takeLook(const Result<mirror::Mirror>& fresh, const mirror::EntityRefs& looked, const mirror::EntityRefs& settled);
    void tellPulled(const QString& problem);
    mirror::PullOptions pullOptions();

    OpenedConnection m_opened;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    bool m_isPulling = false;    ///< the window's
    mutable std::mutex m_mutex;  ///< of the mirror
    mirror::Mirror m_mirror;
    QThreadPool m_worker;  ///< last: one at a time, the writer of both states
};

}  // namespace rolewright::ui
