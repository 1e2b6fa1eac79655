#include "core/service/pass_role.h"

namespace rolewright::service {

Result<void> checkPassRole(Call& call, const AccountId& account, const std::string& roleArn, const std::string& service, const std::string& resourceArn)
{
    const auto arn = Arn::parse(roleArn);
    if (!arn || arn->account != account.text() || call.accountId() != account)
        return accessDenied("Cross-account pass role is not allowed.");
    evaluation::Context context;
    context.set("iam:PassedToService", service);
    context.set("iam:AssociatedResourceArn", resourceArn);
    return call.authorize("iam:PassRole", roleArn, context);
}

}  // namespace rolewright::service
