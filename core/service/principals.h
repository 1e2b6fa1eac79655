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

/// ARN of a name that may not exist: what is authorised before the entity is looked up, so that refusals do not tell who is there.
std::string userArn(const Call& call, const std::string& name);
std::string groupArn(const Call& call, const std::string& name);
std::string roleArn(const Call& call, const std::string& name);

/// Rows of a table whose path begins with the parameter `PathPrefix`, as answers, one page of them.
template <typename Table, typename Describe>
Result<json::Object> listByPath(Call& call, const Table& table, const char* member, const char* keyMember, Describe&& describe)
{
    const std::string prefix = call.parameters.optionalText("PathPrefix", {1, 512, nullptr, {}}).value_or("/");
    auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    std::vector<json::Object> items;
    table.forEach([&](const auto& row) {
        if (row->path.starts_with(prefix))
            items.push_back(describe(*row));
    });
    json::Object answer = json::Object::object();
    writePage(answer, member, items, *page, keyMember);
    return answer;
}

}  // namespace rolewright::service
