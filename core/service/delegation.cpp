#include "core/service/delegation.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

constexpr std::array<std::string_view, 6> names{"UNASSIGNED", "ASSIGNED", "PENDING_APPROVAL", "ACCEPTED", "FINALIZED", "REJECTED"};

bool isId(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || patterns::isWord(std::string_view(&c, 1)); });
}

constexpr TextRule idRule{16, 128, isId, R"([\w-]+)", {}};

json::Object permissionsAnswer(const identity::DelegationRequest& request)
{
    json::Object parameters = json::Object::array();
    for (const identity::PolicyParameter& parameter : request.parameters)
        parameters.push_back({{"Name", parameter.name}, {"Values", parameter.values}, {"Type", parameter.isList ? "stringList" : "string"}});
    return {{"PolicyTemplateArn", request.templateArn}, {"Parameters", std::move(parameters)}};
}

/// Who takes part, as far as anybody does.
void addPeople(json::Object& answer, const identity::DelegationRequest& request)
{
    const auto add = [&answer](const char* name, const std::string& value) {
        if (!value.empty())
            answer[name] = value;
    };
    add("OwnerAccountId", request.ownerAccount);
    add("OwnerId", request.owner);
    add("ApproverId", request.approver ? request.approver->arn : std::string());
    add("RedirectUrl", request.redirectUrl);
    add("RequestMessage", request.message);
    add("Notes", request.notes);
    add("RejectionReason", request.rejectionReason);
}

}  // namespace

bool isDelegated(const Call& call)
{
    return call.caller.session && !call.caller.session->delegate.empty();
}

std::string readDelegationId(Parameters& parameters)
{
    return parameters.text("DelegationRequestId", idRule);
}

Result<FoundDelegation> authorizedDelegation(Call& call, const std::string& id)
{
    const auto [requestor, row] = call.world().delegationRequest(id);
    const auto owner = row ? AccountId::parse(row->ownerAccount) : Result<AccountId>(Error{});
    evaluation::Context extra;
    if (row && !row->owner.empty())
        extra.set("iam:DelegationRequestOwner", row->owner);
    if (isDelegated(call))
        return accessDenied("Delegated access decides on no delegation request: " + call.who.arn);
    if (auto allowed = call.authorize(iamArn(owner ? *owner : call.accountId(), "delegation-request", "/", id), extra); !allowed)
        return allowed.error();
    if (!row)
        return noSuchEntity("delegation request", id);
    return FoundDelegation{requestor, row};
}

std::string_view stateName(identity::DelegationState state)
{
    return names.at(static_cast<std::size_t>(state));
}

std::string_view stateName(const identity::DelegationRequest& request, Instant now)
{
    return request.expiredAt(now) ? "EXPIRED" : stateName(request.last().state);
}

json::Object delegationAnswer(const FoundDelegation& found, Instant now)
{
    const identity::DelegationRequest& request = *found.row;
    json::Object answer{{"DelegationRequestId", request.id}, {"Description", request.description}, {"State", stateName(request, now)}};
    answer["RequestorId"] = found.requestor->id.text();
    answer["RequestorName"] = found.requestor->name;
    answer["Permissions"] = permissionsAnswer(request);
    answer["PermissionPolicy"] = request.permissions->text();
    if (!request.boundaries.empty())
        answer["RolePermissionRestrictionArns"] = request.boundaries;
    answer["SessionDuration"] = request.sessionSeconds;
    answer["OnlySendByOwner"] = request.onlySendByOwner;
    addPeople(answer, request);
    answer["CreateDate"] = dateText(request.steps.front().when);
    answer["UpdatedTime"] = dateText(request.last().when);
    answer["ExpirationTime"] = dateText(request.expires());
    return answer;
}

}  // namespace rolewright::service
