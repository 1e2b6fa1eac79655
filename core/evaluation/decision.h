/// The answer: what was decided, by which layer and which statements, and what else stood in the way.
#pragma once

#include "core/base/phrase.h"
#include "core/base/source_span.h"
#include "core/policy/document.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

enum class Effect : std::uint8_t { allowed, explicitDeny, implicitDeny };

/// In the order in which AWS evaluates them. Source: IAM User Guide, "How AWS enforcement code logic evaluates requests".
/// `publicAccess` is S3 Block Public Access; `service` is what a service decides itself, whatever policies say.
enum class Layer : std::uint8_t { none, resourceControl, serviceControl, vpcEndpoint, publicAccess, resource, identity, boundary, session, service };

/// A set of layers, one bit each.
using LayerSet = std::uint16_t;
constexpr LayerSet bit(Layer layer) { return static_cast<LayerSet>(1u << static_cast<unsigned>(layer)); }

/// "identity-based policy", "service control policy" …: AWS's words in AccessDenied messages.
Phrase::Source describe(Layer layer);

/// The short form, made without allocating.
struct Decision {
    Effect effect = Effect::implicitDeny;
    /// The layer that decided: of the allow, of the deny, or the first one that had to allow and did not.
    Layer layer = Layer::none;
    /// Layers that alone would have stopped the request (explicitly or for want of an Allow).
    LayerSet blockedBy = 0;
    bool operator==(const Decision&) const = default;
};

/// How a Principal element matched. Source: IAM User Guide, "Policy evaluation for requests within a single account".
enum class PrincipalMatch : std::uint8_t { none, account, role, user, direct, wildcard, notApplicable };

/// What a condition's result rests on. `open`: on facts that Discovery leaves open.
enum class Because : std::uint8_t { value, missingKey, ifExists, unresolvedVariable, unevaluable, open };

/// What an explanation shows of policies and request, kept alive for it: traces refer to it instead of copying.
struct Evidence;

struct ConditionTrace {
    std::string_view operatorName;
    std::string_view key;
    std::span<const policy::ConditionValue> policyValues;
    std::span<const std::string> requestValues;
    bool result = false;
    Because because = Because::value;
    SourceSpan span;
};

/// Texts and conditions refer to the Evidence of the explanation it came from: keep that one as long as this.
struct StatementTrace {
    std::string_view policyId;  ///< as its source named it
    Layer layer = Layer::none;
    std::size_t index = 0;  ///< of the statement in its policy
    std::string_view sid;
    policy::Effect effect = policy::Effect::deny;
    bool actionMatch = false;
    bool resourceMatch = false;
    PrincipalMatch principalMatch = PrincipalMatch::notApplicable;
    std::span<const ConditionTrace> conditions;
    bool conditionsMatch = false;
    bool matched = false;  ///< all of the above: the statement applies
    Phrase unevaluable;  ///< why it could not be evaluated; empty otherwise
    SourceSpan span;
};

struct LayerTrace {
    Layer layer = Layer::none;
    std::string origin;   ///< the OU or account of an SCP or RCP level; empty elsewhere
    bool present = false;
    Effect effect = Effect::implicitDeny;  ///< what this layer says taken by itself
    bool stops = false;   ///< true when this layer stops the request
    std::vector<StatementTrace> statements;
};

/// The long form: the decision and how it came about.
struct Explanation {
    Decision decision;
    std::vector<StatementTrace> decidedBy;   ///< the statements that decided; empty for an implicit deny
    std::vector<std::string> missingKeys;    ///< keys asked for by relevant statements and absent from the request
    std::vector<StatementTrace> unevaluated;
    std::vector<LayerTrace> layers;          ///< in order of evaluation
    std::shared_ptr<const Evidence> evidence;
};

/// The explanation as one plain sentence, e.g. "denied: no statement of P3 allows sts:AssumeRole on …; the nearest is statement 2,
/// whose condition aws:MultiFactorAuthPresent is absent from this request".
Phrase sentence(const Explanation& explanation, std::string_view action, std::string_view resource);

}  // namespace rolewright::evaluation
