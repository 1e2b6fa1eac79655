/// The API: what an operation answers and changes. One file per resource family; a table of operations finds the handler.
#pragma once

#include "core/audit/record.h"
#include "core/evaluation/decision.h"
#include "core/identity/change_set.h"
#include "core/service/call_context.h"
#include "core/service/operation.h"
#include "core/sts/caller.h"
#include "core/sts/issue.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// Why a call was allowed or refused: what the Why? dock shows and the trace of AccessDenied.
struct Verdict {
    std::string action;
    std::string resource;
    evaluation::Explanation explanation;
};

/// What a handler needs from the engine beside the world. Implemented by the engine; tests may fake it.
class Vault {
public:
    virtual ~Vault() = default;
    /// 32 bytes under which session tokens and derived secrets are made.
    virtual const crypto::Secret& workspaceKey() const = 0;
    /// A copy of a long-term secret: of an access key by its id, of an MFA device by `seedName`. Nothing when it is not known.
    virtual std::optional<crypto::Secret> secretOf(std::string_view name) const = 0;
};

/// A SAML assertion that proved something. It works once; after `until` it would not hold anyway.
struct UsedAssertion {
    std::string id;  ///< hex SHA-256 over issuer and assertion id
    Instant until{};
};

/// A call that this one sets off: carried out by the engine afterwards, in order, each with a record of its own. It may be refused like any other.
struct FollowUp {
    sts::Caller caller;
    Operation operation;
    bool inRun = false;  ///< made by the session that a follow-up before it issued, and only as long as none has failed: a step of a function
};

/// The code of an MFA device that proved something. It works once.
struct UsedCode {
    std::string serialNumber;
    std::int64_t step = 0;  ///< of 30 seconds, since 1970
};

/// What an error says beside its code and message.
struct ErrorFacts {
    std::vector<std::pair<std::string, std::string>> elements = {};  ///< `Condition`, `UploadId`, `RangeRequested` …
    json::Object members = json::Object::object();  ///< of the answer, where they come with the error too: `ETag` of an object that did not change
};

/// Everything an operation did. `changes` is empty for reads and on errors.
struct Outcome {
    Result<json::Object> answer = json::Object::object();
    identity::ChangeSet changes;
    sts::SessionPtr newSession;                       ///< to be booked
    /// Long-term secret to be kept: access key id and its secret. Removed when `removedSecret` names it.
    std::optional<std::pair<std::string, crypto::Secret>> newSecret;
    std::string removedSecret;
    std::optional<UsedAssertion> usedAssertion;       ///< also when the call failed afterwards
    std::vector<FollowUp> followUps;                  ///< of a call that succeeded
    bool reportsFollowUps = false;                    ///< its answer says what the steps among them came to, see invocations.h
    std::optional<sts::Caller> presented;             ///< of an unsigned call: whom the identity provider vouches for; the trail names him as the caller
    std::optional<UsedCode> usedCode;                 ///< also when the call failed afterwards: a code that was shown is spent
    std::optional<Verdict> denied;                    ///< set when refused by policy
    std::string summary;                              ///< for the trail
    json::Object response;                            ///< for the trail, no secrets
    std::vector<std::string> unread;                  ///< parameters that nothing was done with
    std::optional<Body> body;                         ///< bytes of the answer, all that were asked for; in the answer itself as well when they are few
    ErrorFacts errorFacts;
};

/// Authorises and carries out one operation against one snapshot. Pure: nothing outside the Outcome changes.
/// Unknown operations answer `InvalidAction`.
Outcome handle(const sts::Caller& caller, const Operation& operation, const identity::Snapshot& world, const CallContext& context,
               const Vault& vault);

/// A call seen through: what it answers, and every question of permission it asks, in order, with the full explanation. The last one was refused
/// when the call was refused by policy; there is none when it failed before anybody was asked.
struct Explained {
    Result<json::Object> answer = json::Object::object();
    std::vector<Verdict> verdicts;
    std::vector<std::string> unread;  ///< parameters that nothing was done with
};
/// Carries the operation out as `handle` does, and writes down what its questions rest on. Nothing is kept of what it makes.
Explained explainCall(const sts::Caller& caller, const Operation& operation, const identity::Snapshot& world, const CallContext& context);

/// What is known about an operation without running it.
struct OperationInfo {
    std::string_view service;
    std::string_view action;
    bool readOnly = false;
    bool isUnsigned = false;  ///< asked without credentials: what proves the caller is a parameter
};
/// Every operation there is, sorted by service and action.
std::span<const OperationInfo> operations();
const OperationInfo* findOperation(std::string_view service, std::string_view action);

}  // namespace rolewright::service
