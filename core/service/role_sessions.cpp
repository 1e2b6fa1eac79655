#include "core/service/role_sessions.h"

#include "core/base/text.h"
#include "core/json/line.h"

#include <algorithm>

namespace rolewright::service {

bool containsKey(const std::vector<std::string>& keys, const std::string& key)
{
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& other) { return text::equalsIgnoringCase(other, key); });
}

bool containsKey(const identity::Tags& tags, const std::string& key)
{
    return std::any_of(tags.begin(), tags.end(), [&](const identity::Tag& tag) { return text::equalsIgnoringCase(tag.key, key); });
}

Error invalidParameterValue(std::string message)
{
    return {"InvalidParameterValue", std::move(message), {}};
}

Result<void> checkRoleArn(const std::string& text)
{
    return checkArnOf(text, "role/");
}

Result<void> checkArnOf(const std::string& text, std::string_view kind)
{
    const auto arn = Arn::parse(text);
    if (!arn || arn->partition.empty() || arn->service.empty() || arn->account.empty() || arn->resource.empty())
        return validationError(text + " is invalid");
    if (arn->service != "iam" || !arn->region.empty() || !AccountId::isValid(arn->account) || !arn->resource.starts_with(kind))
        return validationError("Request ARN is invalid");
    return {};
}

Result<void> checkTransitiveKeys(const identity::Tags& tags, const std::vector<std::string>& transitiveKeys)
{
    for (const std::string& key : transitiveKeys) {
        if (!containsKey(tags, key))
            return invalidParameterValue("The specified transitive tag key must be included in the requested tags.");
    }
    return checkSessionTags(tags);
}

identity::RowPtr<identity::Role> findRole(const identity::Snapshot& world, const std::string& roleArn)
{
    const Arn arn = Arn::parse(roleArn).value();
    const auto account = world.account(AccountId::parse(arn.account).value());
    auto role = account ? account->roles.find(std::string_view(arn.resource).substr(arn.resource.rfind('/') + 1)) : nullptr;
    return role && identity::arnOf(account->id, *role) == roleArn ? role : nullptr;
}

Result<void> checkRoleMaximum(const identity::Role& role, int seconds)
{
    if (seconds > role.maxSessionSeconds.value_or(defaultRoleSeconds))
        return validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    return {};
}

evaluation::Context roleSessionContext(const RoleSessionWish& wish)
{
    evaluation::Context context;
    context.set("sts:RoleSessionName", wish.sessionName);
    if (wish.sourceIdentity)
        context.set("sts:SourceIdentity", *wish.sourceIdentity);
    if (!wish.transitiveKeys.empty())
        context.set("sts:TransitiveTagKeys", wish.transitiveKeys, true);
    addRequestTags(context, wish.tags);
    return context;
}

Result<void> authorizeFederated(Call& call, const sts::Caller& person, const RoleSessionWish& wish, const evaluation::Context& context)
{
    std::vector<std::string> actions{call.operation.name()};
    if (!wish.tags.empty())
        actions.emplace_back("sts:TagSession");
    if (wish.sourceIdentity)
        actions.emplace_back("sts:SetSourceIdentity");
    for (const std::string& action : actions) {
        if (auto allowed = call.authorizeAs(person, action, wish.roleArn, context); !allowed)
            return accessDenied("Not authorized to perform " + action);
    }
    return {};
}

Result<sts::Session> newRoleSession(const Call& call, sts::SessionKind kind, const identity::Role& role, const RoleSessionWish& wish)
{
    sts::Session session = newSession(call, kind, AccountId::parse(Arn::parse(wish.roleArn)->account).value(), wish.seconds);
    session.principalId = role.id;
    session.principalArn = wish.roleArn;
    session.name = wish.sessionName;
    session.sourceIdentity = wish.sourceIdentity;
    session.tags = wish.tags;
    session.transitiveKeys = wish.transitiveKeys;
    if (auto put = putSessionPolicies(session, wish.policies, call.world()); !put)
        return put.error();
    return session;
}

void presentPerson(Call& call, sts::Session& session, const sts::Caller& person)
{
    session.parentKeyId.clear();
    session.callerArn = person.provider;
    session.provider = person.provider;
    session.subject = person.name;
    call.outcome.presented = person;
}

Result<std::optional<int>> packedSizeOf(const sts::Session& session, const SessionPolicyWish& policies)
{
    if (!session.hasSessionPolicy && session.tags.empty())
        return std::optional<int>();
    const auto size = packedSize(policies.policy, policies.arns, session.tags);
    if (!size)
        return size.error();
    return std::optional<int>(*size);
}

json::Object issueRoleSession(Call& call, sts::Session session, std::optional<int> packed)
{
    const auto sourceIdentity = session.sourceIdentity;
    const std::string id = session.userId();
    const std::string arn = session.arn();
    call.outcome.response["assumedRoleUser"] = json::objectOf({{"assumedRoleId", id}, {"arn", arn}});
    if (sourceIdentity)
        call.outcome.response["sourceIdentity"] = *sourceIdentity;
    json::Object answer = issueSession(call, std::move(session));
    answer["AssumedRoleUser"] = json::objectOf({{"AssumedRoleId", id}, {"Arn", arn}});
    if (packed)
        answer["PackedPolicySize"] = *packed;
    if (sourceIdentity)
        answer["SourceIdentity"] = *sourceIdentity;
    return answer;
}

}  // namespace rolewright::service
