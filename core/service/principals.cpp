#include "core/service/principals.h"

#include "core/service/callers.h"
#include "core/service/policies.h"

namespace rolewright::service {

Result<identity::RowPtr<identity::User>> findUser(const Call& call, const std::string& name)
{
    auto user = call.account().users.find(name);
    return user ? Result(user) : Result<identity::RowPtr<identity::User>>(noSuchEntity("user", name));
}

Result<identity::RowPtr<identity::Group>> findGroup(const Call& call, const std::string& name)
{
    auto group = call.account().groups.find(name);
    return group ? Result(group) : Result<identity::RowPtr<identity::Group>>(noSuchEntity("group", name));
}

Result<identity::RowPtr<identity::Role>> findRole(const Call& call, const std::string& name)
{
    auto role = call.account().roles.find(name);
    return role ? Result(role) : Result<identity::RowPtr<identity::Role>>(noSuchEntity("role", name));
}

Result<std::string> userNameOrCaller(Call& call)
{
    if (auto name = call.parameters.optionalText("UserName", rules::existingName))
        return *name;
    const auto caller = resolveCaller(call.world(), call.caller);
    const bool federated = call.caller.session && call.caller.session->kind == sts::SessionKind::getFederationToken;
    if (!caller || !caller->user || federated)
        return validationError("Must specify userName when calling with non-User credentials");
    return caller->user->name;
}

Result<identity::RowPtr<identity::User>> authorizedUser(Call& call)
{
    const auto name = userNameOrCaller(call);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!name)
        return name.error();
    if (auto allowed = call.authorize(userArn(call, *name)); !allowed)
        return allowed.error();
    return findUser(call, *name);
}

Result<void> checkBoundary(const Call& call, const std::string& arn)
{
    if (auto valid = checkPolicyArn(arn); !valid)
        return valid;
    const auto policy = findPolicy(call, arn);
    return policy ? Result<void>() : noSuchEntity("Scope ARN: " + arn + " does not exist or is not attachable.");
}

std::string userArn(const Call& call, const std::string& name)
{
    const auto user = call.account().users.find(name);
    return user ? identity::arnOf(call.accountId(), *user) : iamArn(call.accountId(), "user", "/", name);
}

std::string groupArn(const Call& call, const std::string& name)
{
    const auto group = call.account().groups.find(name);
    return group ? identity::arnOf(call.accountId(), *group) : iamArn(call.accountId(), "group", "/", name);
}

std::string roleArn(const Call& call, const std::string& name)
{
    const auto role = call.account().roles.find(name);
    return role ? identity::arnOf(call.accountId(), *role) : iamArn(call.accountId(), "role", "/", name);
}

}  // namespace rolewright::service
