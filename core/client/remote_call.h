/// One call at an endpoint, from its check to its callback: a few attempts, each signed anew. Runs on the caller's thread of HttpCaller.
#pragma once

#include "core/client/http_caller.h"
#include "core/client/remote_backend.h"
#include "core/protocol/answer_reader.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>

namespace rolewright::client {

class RemoteCall;

/// What the calls of one backend share.
struct RemoteBackend::State {
    State(Connection given, Settings chosen);

    /// For who may come back later than the backend lives.
    struct Gate {
        std::mutex mutex;
        State* state = nullptr;
    };

    Instant now() const { return clock->now(); }
    Instant serverNow() const { return now() + std::chrono::milliseconds(serverOffset); }

    const Connection connection;
    const Settings settings;
    const std::shared_ptr<const Clock> clock;
    std::atomic<std::int64_t> serverOffset{0};   ///< milliseconds, as the answers' dates have it
    std::atomic<std::int64_t> signingOffset{0};  ///< milliseconds, measured when a signature was refused for its time
    std::atomic<bool> stopping{false};
    const std::shared_ptr<Gate> gate = std::make_shared<Gate>();

    std::mutex mutex;  ///< guards the members down to the next blank line
    std::map<std::string, KeysPtr, std::less<>> sessionKeys;  ///< by access key id
    std::map<std::string, Feature, std::less<>> features;     ///< by `iam:CreateRole`
    std::set<std::shared_ptr<RemoteCall>> running;
    std::condition_variable idle;  ///< told when the last running call is over

    RetryBudget budget;  ///< HttpCaller's thread alone has it
    HttpCaller http;     ///< last: it calls what stands above
};

class RemoteCall final : public RunningCall, public std::enable_shared_from_this<RemoteCall> {
public:
    RemoteCall(RemoteBackend::State& state, sts::Caller caller, service::Operation operation, engine::Backend::Callback callback);

    void begin();
    void cancel() override;

private:
    Result<void> prepare();
    void fetchKeys();
    void attempt();
    Result<protocol::HttpRequest> signedRequest() const;
    void take(HttpOutcome outcome);
    void takeAnswer(protocol::HttpResponse response);
    bool tryAgain(Advice advice, std::optional<std::chrono::seconds> wish);
    bool correctClock(const protocol::AnswerRead& read, std::optional<Instant> date);
    void noteFeature(int status, const Result<json::Object>& answer);
    void succeed(engine::CallResult& result);
    void fail(Error error);
    void finish(engine::CallResult result);
    audit::RecordPtr recordOf(const engine::CallResult& result) const;

    RemoteBackend::State& m_state;
    const sts::Caller m_caller;
    service::Operation m_operation;
    engine::Backend::Callback m_callback;
    const bool m_isQuestion;
    const protocol::ServiceModel* m_service = nullptr;
    const protocol::OperationModel* m_model = nullptr;
    Endpoint m_endpoint;
    KeysPtr m_keys;  ///< null: unsigned
    std::string m_requestId;
    int m_attempts = 0;
    bool m_corrected = false;
    bool m_cancelled = false;
    bool m_finished = false;
    HttpCaller::Ticket m_ticket = 0;  ///< of the attempt that is on its way; 0: none is
};

}  // namespace rolewright::client
