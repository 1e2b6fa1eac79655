#include "core/service/issuing.h"

#include "core/base/text.h"
#include "core/json/line.h"
#include "core/sts/issue.h"

namespace rolewright::service {

SessionPolicyWish readSessionPolicyWish(Parameters& parameters, std::size_t longest)
{
    SessionPolicyWish wish;
    wish.arns = parameters.members("PolicyArns", "arn", rules::arn, quota("SessionPolicyArns"));
    wish.policy = parameters.optionalDocumentText("Policy");
    if (wish.policy && text::codePoints(*wish.policy) > longest)
        parameters.refuse(validationError("1 validation error detected: Value '" + *wish.policy +
                                          "' at 'policy' failed to satisfy constraint: Member must have length less than or equal to " + std::to_string(longest)));
    return wish;
}

Result<void> putSessionPolicies(sts::Session& session, const SessionPolicyWish& wish, const identity::Snapshot& world)
{
    if (wish.policy) {
        auto document = readSessionPolicy(*wish.policy);
        if (!document)
            return document.error();
        session.sessionPolicies.push_back(std::move(*document));
    }
    if (auto known = checkSessionPolicyArns(world, session.account, wish.arns); !known)
        return known;
    session.sessionPolicyArns = wish.arns;
    session.hasSessionPolicy = !wish.empty();
    return {};
}

sts::Session newSession(const Call& call, sts::SessionKind kind, const AccountId& account, int seconds)
{
    sts::Session session;
    session.kind = kind;
    session.account = account;
    session.accessKeyId = sts::newAccessKeyId(unique_id_prefix::temporaryKey, account);
    session.issued = std::chrono::floor<std::chrono::seconds>(call.context.now);
    session.expires = session.issued + std::chrono::seconds(seconds);
    session.requestedSeconds = seconds;
    const auto issuer = call.world().account(account);
    session.onlyDefaultRegions = call.context.globalEndpoint && issuer && !issuer->globalTokensEverywhere;
    session.parentKeyId = call.caller.accessKeyId;
    session.callerArn = call.who.arn;
    session.delegate = call.caller.session ? call.caller.session->delegate : std::string();
    return session;
}

json::Object issueSession(Call& call, sts::Session session)
{
    const sts::Credentials credentials = sts::issue(call.vault.workspaceKey(), session);
    const std::string expiration = dateText(session.expires);
    call.outcome.response["credentials"] = json::objectOf({{"accessKeyId", session.accessKeyId}, {"expiration", expiration}});
    call.outcome.newSession = std::make_shared<const sts::Session>(std::move(session));
    return json::objectOf({{"Credentials", json::objectOf({{"AccessKeyId", credentials.accessKeyId},
                                                           {"SecretAccessKey", credentials.secretAccessKey.reveal()},
                                                           {"SessionToken", credentials.sessionToken.reveal()},
                                                           {"Expiration", expiration}})}});
}

Result<void> checkSessionTags(const identity::Tags& tags)
{
    for (const identity::Tag& tag : tags) {
        if (text::startsWithIgnoringCase(tag.key, "aws:"))
            return Error{"InvalidParameterValue", "Tag keys that begin with aws: are reserved for system use: " + tag.key, {}};
    }
    return {};
}

}  // namespace rolewright::service
