/// Carries a plan out at an endpoint, step by step, and says exactly how far it came.
#pragma once

#include "core/mirror/conflicts.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::mirror {

/// How careful a connection wants one to be.
struct Safeguard {
    std::string connection;  ///< its name
    bool readOnly = true;    ///< until somebody unlocks it
    bool production = false; ///< then its name must be typed

    /// What has to be typed to unlock it; empty when nothing.
    const std::string& confirmation() const;
};

/// Proof that a connection was unlocked on purpose. Only `open` makes one; nothing is applied without.
class Unlocked {
public:
    /// Fails with `ReadOnlyConnection` while the connection is read-only, and with `NotConfirmed` when `typed` is not its `confirmation()` to the letter.
    static Result<Unlocked> open(const Safeguard& safeguard, std::string_view typed);
    const std::string& connection() const { return m_connection; }

private:
    explicit Unlocked(std::string connection) : m_connection(std::move(connection)) {}
    std::string m_connection;
};

/// A connection's name and whoever makes its calls.
struct Endpoint {
    std::string connection;
    CallEndpoint call;
};

/// Refuses what is no question with `ReadOnlyConnection` and makes the rest: put it before everything that a locked connection is given to.
CallEndpoint readingOnly(CallEndpoint call);

enum class StepState : unsigned char { done, failed, unknown, notTried };

struct StepResult {
    StepState state = StepState::notTried;
    std::string requestId;
    std::string madeId = {};  ///< what the endpoint calls that which the step made, see PlanStep::madeId
    std::optional<Error> error;  ///< the endpoint's code and words, of `failed` and `unknown`
};

struct ApplyReport {
    Plan plan;
    std::vector<StepResult> results;  ///< one for each step
    bool cancelled = false;

    std::size_t count(StepState state) const;
    bool complete() const { return count(StepState::done) == plan.steps.size(); }
    /// A plan that takes back what was done, last step first, as far as it can be. A step whose outcome is unknown is not in it: pull first.
    Plan undo() const;
};

struct ApplyOptions {
    const std::atomic<bool>* cancelled = nullptr;  ///< asked between steps; a call under way is waited for
    std::function<void(std::size_t done, std::size_t all)> progress = {};
};

/// Makes the steps in order and stops at the first that fails or whose answer is lost. Fails, with nothing done, with `ReadOnlyConnection` when `unlocked` is another connection's,
/// with `UnresolvedConflicts` when `conflicts` does not clear the plan, and with `WrongAccount` when the endpoint's account is not the plan's. Blocks: for a worker.
Result<ApplyReport> apply(const Endpoint& endpoint, const Unlocked& unlocked, const Plan& plan, const ConflictReport& conflicts, const ApplyOptions& options);

}  // namespace rolewright::mirror
