/// Questions and verdicts as JSON: the `rolewright simulate` format. Names are AWS's where AWS has one.
/// Sources: IAM API Reference, SimulateCustomPolicy, EvaluationResult; ours are marked as extensions.
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/json/value.h"
#include "core/json/writer.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// What may be asked at once.
struct SimulationLimits {
    static constexpr std::size_t actions = 1000;
    static constexpr std::size_t resources = 1000;
    static constexpr std::size_t policies = 1000;
    static constexpr std::size_t contextEntries = 1000;
    static constexpr std::size_t actionLength = 128;     ///< API_SimulateCustomPolicy, ActionNameType
    static constexpr std::size_t resourceLength = 2048;  ///< API_SimulateCustomPolicy, ResourceNameType
    static constexpr std::size_t documentLength = 131072;
};

/// One question: some actions on some resources under one set of policies.
struct Simulation {
    std::vector<std::string> actions;
    std::vector<std::string> resources = {"*"};
    Caller caller;
    std::string resourceOwner;  ///< of resources whose ARN does not say it; empty: the caller's account
    Context context;            ///< as given
    bool derivesContext = true;
    PolicySet policies;
    ResourcePatterns resourcePatterns = ResourcePatterns::literal;
    bool expandsResources = false;  ///< each resource with wildcards is asked about piece by piece, as the policies divide it
    bool wildcardOnly = false;  ///< the actions have no resource types: they concern `*`
    std::shared_ptr<const Discovery> discovery;
    bool ignoresTrust = false;  ///< as AWS's own simulator does: neither a trust policy nor a key policy is missed, and a trust policy is not asked
};

/// Reads one question. `text` is what `input` was read from, so that statements keep their places. Fails with `ValidationError` and the
/// place, or with `MalformedPolicyDocument` and which policy it was.
Result<Simulation> readSimulation(std::string_view text, const json::Value& input);

enum class SimulationFormat : unsigned char {
    aws,    ///< AWS's members only
    trace,  ///< with what else stood in the way, what could not be evaluated, and the trace
};

/// Which of a question's verdicts are wanted: they are numbered action by action, for each its resources in order.
struct SimulationSlice {
    std::size_t first = 0;
    std::size_t count = static_cast<std::size_t>(-1);
};

/// `{"EvaluationResults": […], "IsTruncated": false}`, actions in order, for each its resources in order. `now` is the time of the call
/// for derived context. The answer is truncated when the slice ends before the verdicts do.
json::Object simulate(const Simulation& simulation, SimulationFormat format, Instant now, SimulationSlice slice = {});

/// The condition keys and policy variables that policies ask for, each once (case ignored), in the order in which they are met.
/// Source: IAM API Reference, GetContextKeysForCustomPolicy.
std::vector<std::string> contextKeysOf(const std::vector<NamedPolicy>& policies);

/// `{"Error": {"Code", "Message", "Line", "Column"}}`.
json::Object errorAnswer(const Error& error);

/// The context of a call: what was given and, where the simulation derives context, what AWS adds by itself. What is given wins.
/// Source: IAM User Guide, "AWS global condition context keys"; POLICY.md, "Context keys by call".
Context contextOf(const Simulation& simulation, std::string_view resource, std::string_view owner, Instant now);

/// Answers an object, an array (answer: an array) or JSON lines (one line a line, in order). `write` receives every line of the answer
/// without its line feed. False when something could not be read.
bool simulateText(std::string_view text, SimulationFormat format, Instant now, const std::function<void(std::string_view)>& write);

}  // namespace rolewright::evaluation
