/// GetDelegatedAccessToken: what a product provider trades a token in for, once its delegation request is accepted and the token released. Sources: STS API
/// Reference, GetDelegatedAccessToken; IAM User Guide, "Exchange tokens". The session counts as issued when the token was released, so that a revocation holds
/// for credentials that are got afterwards as well.
#include "core/service/callers.h"
#include "core/service/issuing.h"

namespace rolewright::service {
namespace {

/// The API reference gives no length; this is the limit of the other tokens that STS takes.
constexpr TextRule tradeInToken{4, 20'000, nullptr, {}, {}, true};

using RequestPtr = identity::RowPtr<identity::DelegationRequest>;

Error invalidTradeIn()
{
    return accessDenied("The trade-in token is invalid.");
}

/// The request whose token this is: released then and not since otherwise, of the caller's account.
Result<RequestPtr> requestOf(const Call& call, const std::string& text)
{
    const auto token = sts::openTradeInToken(call.vault.workspaceKey(), text);
    if (!token)
        return token.error();
    const auto [requestor, request] = call.world().delegationRequest(token->request);
    if (!request || requestor->id != token->requestor || token->requestor != call.accountId() || !request->released() ||
        request->last().when != token->released)
        return invalidTradeIn();
    const bool ended = call.context.ended && call.context.ended->contains(identity::nameOfToken(*request));
    if (ended || call.context.now >= request->accessEnds())
        return Error{"ExpiredTradeInTokenException", "The trade-in token has expired.", {}};
    return request;
}

/// The session of whoever accepted, within what the request asked for.
Result<sts::Session> sessionOf(const Call& call, const identity::DelegationRequest& request)
{
    const auto account = AccountId::parse(request.ownerAccount);
    if (!account || !request.approver || !call.world().account(*account))
        return invalidTradeIn();
    sts::Session session = newSession(call, sts::SessionKind::getDelegatedAccessToken, *account, request.sessionSeconds);
    session.issued = *request.released();
    session.expires = request.accessEnds();
    session.principalId = request.approver->principalId;
    session.principalArn = request.approver->principalArn;
    session.name = request.approver->sessionName;
    session.sourceIdentity = request.approver->sourceIdentity;
    session.tags = request.approver->tags;
    session.sessionPolicies = {request.permissions};
    session.hasSessionPolicy = true;
    session.delegate = call.accountId().text();
    if (!resolveCaller(call.world(), sts::Caller::of(std::make_shared<const sts::Session>(session))))
        return invalidTradeIn();
    return session;
}

Result<json::Object> getDelegatedAccessToken(Call& call)
{
    const std::string token = call.parameters.text("TradeInToken", tradeInToken);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto request = requestOf(call, token);
    if (!request)
        return request.error();
    auto session = sessionOf(call, **request);
    if (!session)
        return session.error();
    const auto packed = packedSize((*request)->permissions->text(), {}, session->tags);
    if (!packed)
        return packed.error();
    const std::string principal = session->principalArn;
    call.title(Phrase::tr("Get delegated access to %1 for %2").with((*request)->ownerAccount, (*request)->workflowId));
    json::Object answer = issueSession(call, std::move(*session));
    call.outcome.response["assumedPrincipal"] = principal;
    answer["PackedPolicySize"] = *packed;
    answer["AssumedPrincipal"] = principal;
    return answer;
}

constexpr Entry table[] = {{{"sts", "GetDelegatedAccessToken", false}, getDelegatedAccessToken}};

}  // namespace

std::span<const Entry> delegatedAccessOperations()
{
    return table;
}

}  // namespace rolewright::service
