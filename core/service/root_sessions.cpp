/// AssumeRoot: a quarter of an hour as the root user of a member account, for one task. Sources: STS API Reference, AssumeRoot; IAM User Guide, "Perform a privileged
/// task on an AWS Organizations member account". Delegated administrators are not known here: only the management account may ask.
#include "core/service/issuing.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

constexpr int longestSeconds = 900;
constexpr TextRule targetPrincipal{12, 2048, nullptr, {}, {}};
constexpr std::string_view taskPolicyPrefix = "arn:aws:iam::aws:policy/root-task/";
constexpr std::array<std::string_view, 5> taskPolicies{"IAMAuditRootUserCredentials", "IAMCreateRootUserPassword", "IAMDeleteRootUserCredentials", "S3UnlockBucketPolicy",
                                                       "SQSUnlockQueuePolicy"};

/// The member account that `TargetPrincipal` names, by its id or its root's ARN.
Result<AccountId> targetAccount(const std::string& target)
{
    if (AccountId::isValid(target))
        return AccountId::parse(target);
    const auto arn = Arn::parse(target);
    if (!arn || arn->service != "iam" || arn->resource != "root" || !arn->region.empty() || !AccountId::isValid(arn->account))
        return validationError("Request ARN is invalid");
    return AccountId::parse(arn->account);
}

bool isTaskPolicy(const std::string& arn)
{
    return arn.starts_with(taskPolicyPrefix) &&
           std::find(taskPolicies.begin(), taskPolicies.end(), std::string_view(arn).substr(taskPolicyPrefix.size())) != taskPolicies.end();
}

/// Root sessions are opened from the management account, towards its members, once the organization has switched them on.
bool isOpenTo(const Call& call, const AccountId& member)
{
    const auto& organization = call.world().organization();
    return organization && organization->rootSessionsEnabled && organization->managementAccount == call.accountId() && member != call.accountId() &&
           !organization->pathTo(member).empty() && call.world().account(member);
}

Result<json::Object> assumeRoot(Call& call)
{
    const std::string target = call.parameters.text("TargetPrincipal", targetPrincipal);
    const std::string task = call.parameters.structureText("TaskPolicyArn", "arn", rules::arn);
    const int seconds = static_cast<int>(call.parameters.optionalInteger("DurationSeconds", 0, longestSeconds).value_or(longestSeconds));
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto member = targetAccount(target);
    if (!member)
        return member.error();
    if (!isTaskPolicy(task))
        return validationError("Policy " + task + " is not a task policy of root sessions.");
    const std::string root = accountRootArn(*member);
    evaluation::Context extra;
    extra.set("sts:TaskPolicyArn", task);
    if (auto allowed = call.authorize(root, extra); !allowed)
        return allowed.error();
    if (!isOpenTo(call, *member))
        return accessDenied("User: " + call.who.arn + " is not authorized to perform: sts:AssumeRoot on resource: " + root);
    sts::Session session = newSession(call, sts::SessionKind::assumeRoot, *member, seconds);
    session.principalId = member->text();
    session.principalArn = root;
    if (auto put = putSessionPolicies(session, {std::nullopt, {task}}, call.world()); !put)
        return put.error();
    if (call.caller.session) {
        session.sourceIdentity = call.caller.session->sourceIdentity;
        session.chainDepth = call.caller.session->kind == sts::SessionKind::getSessionToken ? 0 : call.caller.session->chainDepth + 1;
    }
    const auto sourceIdentity = session.sourceIdentity;
    call.title(Phrase::tr("Open a root session in %1 for %2").with(member->text(), task.substr(taskPolicyPrefix.size())));
    json::Object answer = issueSession(call, std::move(session));
    if (sourceIdentity)
        answer["SourceIdentity"] = *sourceIdentity;
    return answer;
}

constexpr Entry table[] = {{{"sts", "AssumeRoot", false}, assumeRoot}};

}  // namespace

std::span<const Entry> rootSessionOperations()
{
    return table;
}

}  // namespace rolewright::service
