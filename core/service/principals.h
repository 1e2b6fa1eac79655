/// What users, groups and roles have in common when they are asked for by name.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

/// The user, group or role of this name in the caller's account, or NoSuchEntity.
Result<identity::RowPtr<identity::User>> findUser(const Call& call, const std::string& name);
Result<identity::RowPtr<identity::Group>> findGroup(const Call& call, const std::string& name);
Result<identity::RowPtr<identity::Role>> findRole(const Call& call, const std::string& name);

/// The parameter `UserName`, or the calling user's own name where the API allows to leave it out. Fails with ValidationError "Must specify userName when
/// calling with non-User credentials".
Result<std::string> userNameOrCaller(Call& call);

/// The user that an operation is about, `UserName` or who calls, once the parameters are right and the caller may do it.
Result<identity::RowPtr<identity::User>> authorizedUser(Call& call);

/// A role as IAM describes it inside other things: without description, session length, boundary and tags.
json::Object roleAnswer(const Call& call, const identity::Role& role);

/// A permissions boundary must be a managed policy that is there: InvalidInput "ARN x is not valid.", NoSuchEntity "Scope ARN: x does not exist …".
Result<void> checkBoundary(const Call& call, const std::string& arn);

/// ARN of a name that may not exist: what is authorised before the entity is looked up, so that refusals do not tell who is there.
std::string userArn(const Call& call, const std::string& name);
std::string groupArn(const Call& call, const std::string& name);
std::string roleArn(const Call& call, const std::string& name);

/// The rows of a table whose path begins with the parameter `PathPrefix`, one page of them, once the caller may list `kind` (`user` …) there.
/// Refusals name the path that was asked for (observed).
template <typename Table, typename Describe>
Result<json::Object> listByPath(Call& call, std::string_view kind, const Table& table, const char* member, Describe&& describe)
{
    const std::string prefix = call.parameters.optionalText("PathPrefix", rules::pathPrefix).value_or("/");
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize(iamArn(call.accountId(), kind, prefix, "")); !allowed)
        return allowed.error();
    json::Object answer = json::Object::object();
    writeRows(answer, member, table, *page, [&](const auto& row) { return row.path.starts_with(prefix) ? std::optional(describe(row)) : std::nullopt; });
    return answer;
}

}  // namespace rolewright::service
