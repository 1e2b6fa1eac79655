#include "core/service/arn_owner.h"

#include "core/service/principals.h"

namespace rolewright::service {

Result<AnyPrincipal> principalOfArn(const Call& call, const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    const Error notValid = invalidInput("ARN " + arn + " is not valid.");
    if (!parsed || parsed->service != "iam" || parsed->account != call.accountId().text())
        return notValid;
    const std::string_view kind = std::string_view(parsed->resource).substr(0, parsed->resource.find('/'));
    const std::string name = parsed->resource.substr(parsed->resource.rfind('/') + 1);
    const auto exact = [&](const auto& found) -> Result<AnyPrincipal> {
        if (!found)
            return found.error();
        if (identity::arnOf(call.accountId(), **found) != arn)
            return noSuchEntity(kind, name);
        return AnyPrincipal(*found);
    };
    if (kind == "user")
        return exact(findUser(call, name));
    if (kind == "group")
        return exact(findGroup(call, name));
    if (kind == "role")
        return exact(findRole(call, name));
    return notValid;
}

}  // namespace rolewright::service
