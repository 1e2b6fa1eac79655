/// The one writer: current snapshot, session book, activity trail, secrets, clock and storage.
#pragma once

#include "core/audit/record.h"
#include "core/base/clock.h"
#include "core/identity/change_set.h"
#include "core/service/handler.h"
#include "core/storage/workspace.h"
#include "core/sts/session_book.h"

#include <functional>
#include <memory>
#include <vector>

namespace rolewright::engine {

/// What a call was decided on: whoever asks why, asks about this world and this moment.
struct Grounds {
    sts::Caller caller;
    service::CallContext context;
    identity::SnapshotPtr world;
};

/// What a call brought. The record is what was written to the trail, or null when the workspace could not be written; then nothing happened and
/// the answer is `ServiceFailure`.
struct CallResult {
    service::Operation operation;
    Result<json::Object> answer = json::Object::object();
    identity::ChangeSet changes;      ///< what it changed, for undo
    sts::SessionPtr newSession;
    std::optional<service::Verdict> denied;
    audit::RecordPtr record;
    std::shared_ptr<const Grounds> grounds;  ///< null when nothing was decided here
    std::vector<CallResult> followUps = {};  ///< of the calls that it set off, in order; what they changed is among its own changes
    std::optional<Body> body = {};           ///< bytes of the answer: of an object
    service::ErrorFacts errorFacts = {};
};

struct Consequences;  // of a call, see follow_ups.h

/// What observers are told after a commit: never from inside the writer's lock.
struct Notice {
    bool snapshotChanged = false;
    bool sessionsChanged = false;
    bool trailChanged = false;
};

/// What a call came to at another endpoint. Its request id and Region are empty when they are not known.
struct AnsweredElsewhere {
    Result<json::Object> answer = json::Object::object();
    std::string requestId;
    std::string region;
    std::optional<Body> body = {};
};

/// All members may be called from any thread.
class Engine final : public service::Vault {
public:
    /// Over a workspace file, or over nothing (in memory) when `workspace` is null: then all is gone at the end.
    /// `clock` must outlive the engine. `awsPolicies` are AWS's own managed policies, which come with the program.
    static Result<std::unique_ptr<Engine>> create(std::unique_ptr<storage::Workspace> workspace, const Clock& clock,
                                                  const identity::Table<identity::ManagedPolicy>& awsPolicies = {});
    ~Engine() override;

    /// Authorises, carries out, books, records and stores one operation; on disk before it returns. So are, one by one, the calls that it sets off.
    CallResult call(const sts::Caller& caller, const service::Operation& operation);
    CallResult call(const sts::Caller& caller, const service::Operation& operation, service::CallContext context);
    /// Notes in the trail what a call was answered at another endpoint, and books the session that it got there; its credentials stay in memory. Nothing is decided
    /// here and no row changes. The answer is the endpoint's, or says why the session could not be booked.
    CallResult adopt(const sts::Caller& caller, const service::Operation& operation, AnsweredElsewhere answered);
    void wipeEnded();  ///< the credentials of sessions from elsewhere that are over
    /// A context for a call now: time, request id and the sessions that stay ended filled in.
    service::CallContext contextNow() const;
    /// The clock's time. Whatever shows time to somebody asks here: a session that was seen ended stays ended when the clock is set back.
    Instant now() const;

    /// Applies changes that are no operation (undo, redo, import, practice world): no authorisation; recorded in the trail under `source`
    /// (`rolewright:Undo`, `rolewright:Import` …). Fails with `EntityTemporarilyUnmodifiable` when what they would change has changed meanwhile, and
    /// with `DeleteConflict` or `NoSuchEntity` when they would leave a name that nothing bears; only an import may do that.
    /// Keys that come back bring back their secrets, if they went since the program began.
    Result<void> applyChanges(const identity::ChangeSet& changes, std::string_view source);

    identity::SnapshotPtr snapshot() const;
    sts::BookView sessions() const;
    sts::SessionPtr findSession(std::string_view accessKeyId) const;
    /// Records with sequence > `after`, oldest first, at most `limit`. Without a workspace only the newest 100,000 are kept.
    std::vector<audit::RecordPtr> trail(std::uint64_t after, std::size_t limit) const;
    /// Sequence of the newest record; 0 when there is none.
    std::uint64_t lastRecord() const;
    /// Hides a session from the book; its credentials still work. Nothing happens when there is none of that id.
    Result<void> forgetSession(std::string_view accessKeyId);

    /// The caller that these credentials prove (secrets compared in constant time): long-term key without, session with token. Fails with
    /// `InvalidClientTokenId` or `SignatureDoesNotMatch`; whether a session has expired is judged when it calls.
    Result<sts::Caller> authenticate(std::string_view accessKeyId, std::string_view secret, std::string_view sessionToken) const;
    /// A fresh copy of a session's credentials, as when it was issued. Those from elsewhere are gone once the session is over or forgotten.
    Result<sts::Credentials> credentialsOf(std::string_view accessKeyId) const;
    /// The secret of a long-term key of ours. Fails when it is unknown.
    Result<crypto::Secret> secretOfKey(std::string_view accessKeyId) const;

    const Clock& clock() const { return m_clock; }
    const crypto::Secret& workspaceKey() const override;
    std::optional<crypto::Secret> secretOf(std::string_view name) const override;

    /// Calls `observer` after every commit, on the committing thread, until the handle is dropped. Observers must be quick and must not call back in.
    using Subscription = std::shared_ptr<void>;
    [[nodiscard]] Subscription subscribe(std::function<void(const Notice&)> observer);
    /// Forces sessions and trail records to the disk now (they get there within 50 ms by themselves).
    Result<void> flush();

private:
    struct State;
    /// One call by itself; what it sets off goes into `consequences`.
    CallResult callOnce(const sts::Caller& caller, const service::Operation& operation, service::CallContext context, Consequences& consequences);
    Engine(std::unique_ptr<State> state, const Clock& clock);
    std::unique_ptr<State> m_state;
    const Clock& m_clock;
};

}  // namespace rolewright::engine
