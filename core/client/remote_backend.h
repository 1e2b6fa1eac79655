/// A real endpoint behind the interface that the window knows: operations are written, signed, sent, tried again where that is safe, and their answers read into
/// the values that the local engine gives.
#pragma once

#include "core/client/connection.h"
#include "core/client/patience.h"
#include "core/client/retry.h"
#include "core/engine/backend.h"

#include <memory>

namespace rolewright::client {

/// Whether an endpoint knows an operation, as far as its answers said.
enum class Feature : unsigned char { unasked, there, notThere };

/// A call that is on its way. May be asked from any thread.
class RunningCall {
public:
    virtual ~RunningCall() = default;
    /// The callback comes with `Cancelled`, or, when a change may have reached the endpoint, with `UnknownOutcome`; not at all differently when it has come.
    virtual void cancel() = 0;
};

/// Errors of its own beside those of AWS: `EndpointUnreachable` (nothing was sent), `UnknownOutcome` (a change was sent and no answer came: look before it is made
/// again), `AnswerLost` (the same of a question), `UnreadableAnswer`, `AnswerTooLarge`, `ReadOnlyConnection`, `Cancelled`, `UnknownCaller`, `RedirectRefused`,
/// `CertificateRefused`. May be called from any thread; callbacks come on its own.
class RemoteBackend final : public engine::Backend {
public:
    struct Settings {
        Patience patience = {};
        RetryRules retries = {};
        std::shared_ptr<const Clock> clock = {};  ///< the machine's when null
    };
    /// Fails as `check(connection)` does.
    static Result<std::unique_ptr<RemoteBackend>> create(Connection connection, Settings settings);
    /// Cancels what is on its way, and waits until every callback has come; when it is called from one, they come afterwards.
    ~RemoteBackend() override;

    /// A caller with a session signs with that session's keys, which came in an answer of this backend's or by `remember`; any other with the connection's; an
    /// anonymous one, and operations that are asked without credentials, not at all. `CallResult::record` is what happened as the trail has it, with the endpoint's
    /// request id; `newSession` is set when the answer brought credentials.
    void call(sts::Caller caller, service::Operation operation, Callback callback) override;
    /// The same, to be called off.
    std::shared_ptr<RunningCall> start(sts::Caller caller, service::Operation operation, Callback callback);
    /// Fails with `NotAtAnEndpoint`: what is to be undone there takes operations.
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override;
    engine::Engine* engine() override { return nullptr; }
    /// The machine's time, corrected by what the endpoint's answers say it is. For what one counts down.
    Instant serverNow() const override;

    /// Keys of a session that did not come from here.
    void remember(sts::Credentials credentials);
    Feature feature(std::string_view service, std::string_view action) const;
    const Connection& connection() const;

private:
    struct State;
    friend class RemoteCall;
    explicit RemoteBackend(std::unique_ptr<State> state);
    static void end(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace rolewright::client
