/// Calls that set off others: a function that is invoked acts with its role, a bucket has S3 invoke functions. Each is a call of its own, one after the other,
/// and none is made again when the program ends in between.
#pragma once

#include "core/engine/engine.h"
#include "core/service/invocations.h"

#include <functional>

namespace rolewright::engine {

/// What a call sets off.
struct Consequences {
    std::vector<service::FollowUp> followUps;
    bool reported = false;  ///< its answer says what the steps among them came to
};

/// Makes one call with everything that it sets off, and everything that that sets off, up to the quota FollowUpsPerCall; what would be more is refused.
/// Use it once.
class FollowUps {
public:
    /// Makes one call by itself and says what it sets off.
    using Once = std::function<CallResult(const sts::Caller&, const service::Operation&, service::CallContext, Consequences&)>;
    /// `now` gives what surrounds a call that is made now.
    FollowUps(Once once, std::function<service::CallContext()> now);

    CallResult call(const sts::Caller& caller, const service::Operation& operation, service::CallContext context);

private:
    /// `region` is where the first call was made; functions act where they are.
    void carryOut(CallResult& first, const Consequences& consequences, std::size_t invocations, std::string region);
    service::CallContext surroundings(const service::FollowUp& followUp, std::size_t invocations, const std::string& region);

    Once m_once;
    std::function<service::CallContext()> m_now;
    std::size_t m_made = 0;
};

}  // namespace rolewright::engine
