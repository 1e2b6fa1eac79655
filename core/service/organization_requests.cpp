#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::AccountRequest;
using identity::Organization;

constexpr std::size_t mostRequests = 1000;

const char* stateOf(const AccountRequest& request)
{
    return request.account ? "SUCCEEDED" : "FAILED";
}

Result<json::Object> describeCreateAccountStatus(Call& call)
{
    const std::string id = call.parameters.text("CreateAccountRequestId", rules::any);
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    const auto& requests = organization->accountRequests;
    const auto found = std::find_if(requests.begin(), requests.end(), [&](const AccountRequest& request) { return request.id == id; });
    if (found == requests.end())
        return Error{"CreateAccountStatusNotFoundException", "You specified a create account request that doesn't exist.", {}};
    return json::Object{{"CreateAccountStatus", accountRequestAnswer(*found)}};
}

Result<json::Object> listCreateAccountStatus(Call& call)
{
    constexpr const char* all[] = {"IN_PROGRESS", "SUCCEEDED", "FAILED"};
    const std::vector<std::string> states = call.parameters.texts("States", rules::any, std::size(all));
    if (std::any_of(states.begin(), states.end(), [&](const std::string& state) { return std::find(std::begin(all), std::end(all), state) == std::end(all); }))
        call.parameters.refuse({"InvalidInputException", invalidValue, {}});
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> statuses;
    for (const AccountRequest& request : organization->accountRequests) {
        if (states.empty() || std::find(states.begin(), states.end(), stateOf(request)) != states.end())
            statuses.push_back(accountRequestAnswer(request));
    }
    return listPage(call, "CreateAccountStatuses", statuses, "Id");
}

constexpr Entry table[] = {
    {{"organizations", "DescribeCreateAccountStatus", true}, describeCreateAccountStatus},
    {{"organizations", "ListCreateAccountStatus", true}, listCreateAccountStatus},
};

}  // namespace

json::Object accountRequestAnswer(const AccountRequest& request)
{
    json::Object answer{{"Id", request.id}, {"AccountName", request.name}, {"State", stateOf(request)}};
    answer["RequestedTimestamp"] = answer["CompletedTimestamp"] = dateText(request.at);
    if (request.account)
        answer["AccountId"] = request.account->text();
    else
        answer["FailureReason"] = request.failure;
    return answer;
}

void noteRequest(Organization& organization, AccountRequest request)
{
    auto& requests = organization.accountRequests;
    if (requests.size() >= mostRequests)
        requests.erase(requests.begin());
    requests.push_back(std::move(request));
}

std::span<const Entry> accountRequestOperations()
{
    return table;
}

}  // namespace rolewright::service
