/// Temporary credentials of a user's own: GetSessionToken, and GetFederationToken for somebody the user vouches for.
/// Sources: STS API Reference, GetSessionToken, GetFederationToken; IAM User Guide, "Compare AWS STS credentials", "Permissions for GetFederationToken".
#include "core/service/callers.h"
#include "core/service/credential_kinds.h"
#include "core/service/issuing.h"
#include "core/service/mfa.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr int shortestSeconds = 900;
constexpr int longestSeconds = 129'600;
constexpr int defaultSeconds = 43'200;
constexpr int rootSeconds = 3600;
constexpr TextRule federatedName{2, 32, patterns::isName, R"([\w+=,.@-]*)", {}};

/// What the root user asks for beyond an hour is cut, not refused.
int grantedSeconds(const ResolvedCaller& caller, std::optional<long> asked)
{
    const int seconds = static_cast<int>(asked.value_or(defaultSeconds));
    return caller.user ? seconds : std::min(seconds, rootSeconds);
}

/// The session of a user, or of the account's root user, with nothing said yet of what it may do.
sts::Session sessionOf(const Call& call, const ResolvedCaller& caller, sts::SessionKind kind, int seconds)
{
    sts::Session session = newSession(call, kind, call.accountId(), seconds);
    session.principalId = caller.user ? caller.user->id : call.accountId().text();
    session.principalArn = caller.user ? identity::arnOf(call.accountId(), *caller.user) : accountRootArn(call.accountId());
    session.name = caller.user ? caller.user->name : std::string();
    return session;
}

/// Takes no permission, and none can take it away: it is there to prove who one is.
Result<json::Object> getSessionToken(Call& call)
{
    const auto seconds = call.parameters.optionalInteger("DurationSeconds", shortestSeconds, longestSeconds);
    const MfaWish mfa = readMfaWish(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto longTerm = checkLongTerm(call.caller, "GetSessionToken"); !longTerm)
        return longTerm.error();
    if (auto proved = checkMfa(call, mfa); !proved)
        return proved.error();
    const auto caller = resolveCaller(call.world(), call.caller);
    if (!caller)
        return caller.error();
    sts::Session session = sessionOf(call, *caller, sts::SessionKind::getSessionToken, grantedSeconds(*caller, seconds));
    if (!mfa.empty()) {
        session.mfa = true;
        session.mfaAt = session.issued;
    }
    call.title(Phrase::tr("Get a session token as %1").with(caller->user ? caller->user->name : std::string("root")));
    return issueSession(call, std::move(session));
}

Result<json::Object> getFederationToken(Call& call)
{
    const std::string name = call.parameters.text("Name", federatedName);
    const SessionPolicyWish policies = readSessionPolicyWish(call.parameters, longestSessionPolicy);
    const auto seconds = call.parameters.optionalInteger("DurationSeconds", shortestSeconds, longestSeconds);
    const identity::Tags tags = call.parameters.tags();
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkSessionTags(tags); !valid)
        return valid.error();
    const std::string arn = "arn:aws:sts::" + call.accountId().text() + ":federated-user/" + name;
    evaluation::Context extra;
    addRequestTags(extra, tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (auto longTerm = checkLongTerm(call.caller, "GetFederationToken"); !longTerm)
        return longTerm.error();
    if (!tags.empty()) {
        if (auto allowed = call.authorize("sts:TagSession", arn, extra); !allowed)
            return allowed.error();
    }
    const auto caller = resolveCaller(call.world(), call.caller);
    if (!caller)
        return caller.error();
    sts::Session session = sessionOf(call, *caller, sts::SessionKind::getFederationToken, grantedSeconds(*caller, seconds));
    session.name = name;
    session.tags = tags;
    if (auto put = putSessionPolicies(session, policies, call.world()); !put)
        return put.error();
    const auto packed = packedSize(policies.policy, policies.arns, tags);
    if (!packed)
        return packed.error();
    call.title(Phrase::tr("Get a federation token for %1").with(name));
    const json::Object user{{"FederatedUserId", session.userId()}, {"Arn", session.arn()}};
    call.outcome.response["federatedUser"] = {{"federatedUserId", session.userId()}, {"arn", session.arn()}};
    json::Object answer = issueSession(call, std::move(session));
    answer["FederatedUser"] = user;
    answer["PackedPolicySize"] = *packed;
    return answer;
}

constexpr Entry table[] = {
    {{"sts", "GetFederationToken", false}, getFederationToken},
    {{"sts", "GetSessionToken", false}, getSessionToken},
};

}  // namespace

std::span<const Entry> userSessionOperations()
{
    return table;
}

}  // namespace rolewright::service
