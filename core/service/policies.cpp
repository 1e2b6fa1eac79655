#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {

Result<void> checkPolicyArn(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    if (!parsed)
        return validationError("ARN " + arn + " is not valid.");
    const bool policy = parsed->service == "iam" && parsed->region.empty() && (AccountId::isValid(parsed->account) || parsed->account == "aws" || parsed->account == "partner") &&
                        parsed->resource.starts_with("policy/") && !parsed->resource.ends_with('/');
    return policy ? Result<void>() : Error{"InvalidInput", "ARN " + arn + " is not valid.", {}};
}

Result<identity::RowPtr<identity::ManagedPolicy>> findPolicy(const Call& call, const std::string& arn)
{
    auto policy = call.world().managedPolicy(arn);
    if (!policy || (!policy->awsManaged && Arn::parse(arn).value().account != call.accountId().text()))
        return noSuchPolicy(arn);
    return policy;
}

Error notAttachable(const std::string& arn)
{
    return noSuchEntity("Policy " + arn + " does not exist or is not attachable.");
}

Result<identity::RowPtr<identity::ManagedPolicy>> findOwnPolicy(const Call& call, const std::string& arn)
{
    auto policy = findPolicy(call, arn);
    if (policy.ok() && (*policy)->awsManaged)
        return Error{"AccessDenied", "User: " + call.who.arn + " is not authorized to perform: " + call.operation.name() + " on resource: policy " + arn, {}};
    return policy;
}

Result<void> checkPolicySize(const policy::Document& document)
{
    const std::size_t most = quota("PolicySize");
    return document.countedSize() <= most ? Result<void>() : Error{"LimitExceeded", "Cannot exceed quota for PolicySize: " + std::to_string(most), {}};
}

PolicyUsage usageOf(const identity::Account& account, std::string_view arn)
{
    PolicyUsage usage;
    const auto count = [&](const auto& row) {
        usage.attachments += static_cast<std::size_t>(std::count(row->attachedPolicies.begin(), row->attachedPolicies.end(), arn));
        if constexpr (requires { row->boundary; })
            usage.boundaries += row->boundary == arn ? 1 : 0;
    };
    account.users.forEach(count);
    account.groups.forEach(count);
    account.roles.forEach(count);
    return usage;
}

}  // namespace rolewright::service
