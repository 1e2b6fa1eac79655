#include "core/evaluation/delegation_guard.h"

#include "core/json/writer.h"

namespace rolewright::evaluation {

policy::DocumentPtr defaultPermissions(const identity::DelegationRequest& request, const std::string& arn)
{
    json::Object actions = json::Object::array({"iam:GetDelegationRequest", "iam:GetHumanReadableSummary"});
    json::Object equal = json::Object::object();
    if (!request.ownerAccount.empty())
        equal["aws:PrincipalAccount"] = request.ownerAccount;
    if (request.owner.empty()) {
        actions.push_back("iam:AssociateDelegationRequest");
    } else {
        equal["aws:userid"] = request.ownerUserId;
        for (const char* action : {"iam:UpdateDelegationRequest", "iam:RejectDelegationRequest", "iam:SendDelegationToken"})
            actions.push_back(action);
    }
    json::Object statement = {{"Effect", "Allow"}, {"Principal", "*"}, {"Action", std::move(actions)}, {"Resource", arn}};
    if (!equal.empty())
        statement["Condition"] = {{"StringEquals", std::move(equal)}};
    return policy::Document::parse(json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({std::move(statement)})}})).value();
}

}  // namespace rolewright::evaluation
