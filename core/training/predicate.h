/// What a goal may say: a closed list of questions about the world, each of them true, false or unknown.
#pragma once

#include "core/base/source_span.h"
#include "core/json/writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rolewright::training {

/// In this order, so that "all" is the least and "any" the greatest. Unknown (a name that stands for nothing yet) never completes and never diagnoses.
enum class Truth : std::uint8_t { no, unknown, yes };

enum class Answer : std::uint8_t { allow, deny, invalid };  ///< `invalid`: refused before anybody was asked for permission
inline constexpr std::string_view answerNames[] = {"allow", "deny", "invalid"};
enum class Reason : std::uint8_t { explicitDeny, implicitDeny };
inline constexpr std::string_view reasonNames[] = {"explicit-deny", "implicit-deny"};
enum class Layer : std::uint8_t { identity, resource, trust, boundary, sessionPolicy, scp, rcp, serviceRule, sessionState };
inline constexpr std::string_view layerNames[] = {"identity", "resource", "trust", "boundary", "session-policy", "scp", "rcp", "service-rule", "session-state"};

/// A question to the policy engine. Texts may hold `${names}`. `session:current` is whoever the learner acts as.
struct Probe {
    std::string principal;
    std::string action;
    std::string resource;
    json::Object context = json::Object::object();  ///< key → text or texts
    bool outsider = false;  ///< as if the principal's own account allowed everything: "a stranger cannot" means the resource keeps him out
    std::string label;      ///< of the text that says what is asked
    SourceSpan span;
};

struct Expectation {
    Answer is = Answer::allow;
    std::optional<Reason> because;
    std::optional<Layer> layer;
    std::string sid;   ///< of a statement that decided
    std::string reasonCode;  ///< the API's error code
    SourceSpan span;
};

/// Both ends belong to it.
struct Range {
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    bool holds(std::int64_t number) const { return (!min || number >= *min) && (!max || number <= *max); }
};

enum class EntityType : std::uint8_t { user, group, role, policy, accessKey, mfaDevice, bucket, function, samlProvider, oidcProvider };
inline constexpr std::string_view entityTypeNames[] = {"user", "group", "role", "policy", "accessKey", "mfaDevice", "bucket", "function", "samlProvider", "oidcProvider"};

struct Predicate;
struct All { std::vector<Predicate> of; };  ///< what one binds, the later ones see; another candidate is tried when they fail
struct Any { std::vector<Predicate> of; };
struct Not { std::vector<Predicate> of; };  ///< exactly one
struct AtLeast { std::size_t n = 1; std::vector<Predicate> of; };
struct Exists {
    EntityType type = EntityType::user;
    std::string id;       ///< ARN; of access keys the key id
    std::string account;
    json::Object where = json::Object::object();  ///< fact → value, `{min, max}`, or tags; see entities.h
    std::optional<Range> count;
    std::string bind;
    bool isNew = false;   ///< was not there when the step began
};
struct Attached { std::string policy; std::string to; };
struct Member { std::string user; std::string group; };
struct VerdictIs { Probe request; Expectation expect; };
/// What one document says by itself. `policy`: ARN of a managed policy, `<role>#trust`, `<bucket>#policy`, `<principal>#<inline name>`.
struct Grants { std::string policy; std::vector<Probe> allows; std::vector<Probe> notAllows; };
struct SessionIs {
    std::string role;
    std::string api;  ///< empty: any way
    std::string by;
    std::string state;  ///< `active`, `expired`, `revoked`; empty: any
    std::optional<Range> remaining;  ///< seconds
    std::optional<Range> duration;   ///< seconds
    std::optional<bool> mfa;
    json::Object tags = json::Object::object();
    std::optional<bool> chained;
};
struct ActingAs { std::string principal; std::string role; };
struct EventIs {
    std::string api;  ///< `iam:CreateUser` or `CreateUser`
    std::string by;   ///< of a session: its own ARN, its role's or its user's
    std::string target;   ///< an ARN or name among the parameters
    std::string outcome;  ///< `ok`, `denied`, `invalid`; empty: any
    std::string error;    ///< the API's error code
    bool sinceStep = true;  ///< otherwise since the walkthrough began
    std::optional<Range> count;
};
struct Sequence { std::vector<EventIs> of; };
struct FindingIs { std::string resource; std::string principal; std::string status; std::string zone; };
enum class Than : std::uint8_t { stepStart, walkthroughStart, reference };
struct NoWider { Than than = Than::stepStart; std::vector<Probe> over; };
struct Changed { std::optional<std::int64_t> max; std::vector<std::string> onlyUnder; };
struct Answered { std::string step; std::optional<bool> correct; };
struct Ui { std::string page; std::string focused; std::string opened; };

struct Predicate {
    std::variant<All, Any, Not, AtLeast, Exists, Attached, Member, VerdictIs, Grants, SessionIs, ActingAs, EventIs, Sequence, FindingIs, NoWider, Changed, Answered, Ui> what;
    SourceSpan span;
};

/// The predicates directly inside this one.
const std::vector<Predicate>& partsOf(const Predicate& predicate);
/// Calls `visit` for the predicate and everything inside it.
template <typename Visit>
void visitAll(const Predicate& predicate, Visit&& visit)
{
    visit(predicate);
    for (const Predicate& part : partsOf(predicate))
        visitAll(part, visit);
}

}  // namespace rolewright::training
