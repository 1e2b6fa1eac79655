/// What is done with a delegation request: it is taken, handed to an administrator, accepted, rejected, and its token released. Sources: IAM API Reference,
/// AssociateDelegationRequest, UpdateDelegationRequest, AcceptDelegationRequest, RejectDelegationRequest, SendDelegationToken; IAM User Guide, "Understanding
/// the request lifecycle". A caller whose session is narrowed by a session policy cannot accept: the delegated session would not be.
#include "core/service/callers.h"
#include "core/service/delegation.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::DelegationRequest;
using identity::DelegationState;

constexpr int longestByRoot = 4 * 3600;

/// One step on a request's way.
struct Move {
    DelegationState to = DelegationState::assigned;
    std::vector<DelegationState> from;
    std::string_view done;  ///< past participle, for messages
};

Result<void> checkMove(const DelegationRequest& request, const Move& move, Instant now)
{
    const bool possible = !request.expiredAt(now) && std::find(move.from.begin(), move.from.end(), request.last().state) != move.from.end();
    if (possible)
        return {};
    std::string states;
    for (const DelegationState state : move.from)
        states += (states.empty() ? "" : " or ") + std::string(stateName(state));
    return invalidInput("Delegation request " + request.id + " is in state " + std::string(stateName(request, now)) + "; only in state " + states +
                        " can it be " + std::string(move.done) + ".");
}

/// The request, when the caller may do this with it and it can be done now.
Result<FoundDelegation> movable(Call& call, const std::string& id, const Move& move)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    auto found = authorizedDelegation(call, id);
    if (!found)
        return found;
    if (auto possible = checkMove(*found->row, move, call.context.now); !possible)
        return possible.error();
    return found;
}

json::Object moved(Call& call, const FoundDelegation& found, DelegationRequest request, const Move& move)
{
    request.steps.push_back({move.to, call.context.now});
    call.editor.put(found.requestor->id, std::move(request));
    return json::Object::object();
}

Result<json::Object> associate(Call& call)
{
    const Move move{DelegationState::assigned, {DelegationState::unassigned}, "associated"};
    const auto found = movable(call, readDelegationId(call.parameters), move);
    if (!found)
        return found.error();
    DelegationRequest request = *found->row;
    request.ownerAccount = call.accountId().text();
    request.owner = call.who.arn;
    request.ownerUserId = call.who.userId;
    call.title(Phrase::tr("Take on delegation request %1 of %2").with(request.workflowId, found->requestor->name));
    return moved(call, *found, std::move(request), move);
}

Result<json::Object> update(Call& call)
{
    const Move move{DelegationState::pendingApproval, {DelegationState::assigned}, "forwarded for approval"};
    const std::string id = readDelegationId(call.parameters);
    const auto notes = call.parameters.optionalText("Notes", delegationNotes);
    const auto found = movable(call, id, move);
    if (!found)
        return found.error();
    DelegationRequest request = *found->row;
    request.notes = notes.value_or(request.notes);
    call.title(Phrase::tr("Forward delegation request %1 for approval").with(request.workflowId));
    return moved(call, *found, std::move(request), move);
}

Result<json::Object> reject(Call& call)
{
    const Move move{DelegationState::rejected, {DelegationState::assigned, DelegationState::pendingApproval, DelegationState::accepted}, "rejected"};
    const std::string id = readDelegationId(call.parameters);
    const auto notes = call.parameters.optionalText("Notes", delegationNotes);
    const auto found = movable(call, id, move);
    if (!found)
        return found.error();
    DelegationRequest request = *found->row;
    request.rejectionReason = notes.value_or(std::string());
    call.title(Phrase::tr("Reject delegation request %1").with(request.workflowId));
    return moved(call, *found, std::move(request), move);
}

Result<json::Object> accept(Call& call)
{
    const Move move{DelegationState::accepted, {DelegationState::assigned, DelegationState::pendingApproval}, "accepted"};
    const auto found = movable(call, readDelegationId(call.parameters), move);
    if (!found)
        return found.error();
    const auto caller = resolveCaller(call.world(), call.caller);
    if (!caller)
        return caller.error();
    DelegationRequest request = *found->row;
    const sts::SessionPtr& session = call.caller.session;
    if (session && session->hasSessionPolicy)
        return accessDenied("A session that a session policy narrows cannot accept a delegation request: " + call.who.arn);
    if (!caller->user && !caller->role && request.sessionSeconds > longestByRoot)
        return accessDenied("The root user can only accept delegation requests of up to four hours.");
    const std::string principalId = caller->user ? caller->user->id : caller->role ? caller->role->id : call.accountId().text();
    request.approver = identity::DelegationApprover{call.who.arn, caller->principalArn, principalId, caller->role ? session->name : std::string(), {}, {}};
    if (session) {
        request.approver->sourceIdentity = session->sourceIdentity;
        request.approver->tags = session->tags;
    }
    call.title(Phrase::tr("Accept delegation request %1 of %2").with(request.workflowId, found->requestor->name));
    return moved(call, *found, std::move(request), move);
}

Result<json::Object> send(Call& call)
{
    const Move move{DelegationState::finalized, {DelegationState::accepted}, "finalized"};
    const auto found = movable(call, readDelegationId(call.parameters), move);
    if (!found)
        return found.error();
    DelegationRequest request = *found->row;
    if (request.onlySendByOwner && request.ownerUserId != call.who.userId)
        return accessDenied("Only its owner " + request.owner + " can send the token of delegation request " + request.id + ".");
    call.title(Phrase::tr("Release the token of delegation request %1 to %2").with(request.workflowId, found->requestor->name));
    return moved(call, *found, std::move(request), move);
}

constexpr Entry table[] = {
    {{"iam", "AssociateDelegationRequest", false}, associate},
    {{"iam", "UpdateDelegationRequest", false}, update},
    {{"iam", "AcceptDelegationRequest", false}, accept},
    {{"iam", "RejectDelegationRequest", false}, reject},
    {{"iam", "SendDelegationToken", false}, send},
};

}  // namespace

std::span<const Entry> delegationDecisionOperations()
{
    return table;
}

}  // namespace rolewright::service
