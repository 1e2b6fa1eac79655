/// Handing a role to a service: who may do it with which role. Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service".
#pragma once

#include "core/service/call.h"

#include <string>

namespace rolewright::service {

/// May the caller pass the role `roleArn` to `service` (`lambda.amazonaws.com`), which will use it for `resourceArn`? iam:PassRole is asked on the role with
/// iam:PassedToService and iam:AssociatedResourceArn. A role of another account than `account`, where it will be used, cannot be passed. Fails with AccessDenied.
Result<void> checkPassRole(Call& call, const AccountId& account, const std::string& roleArn, const std::string& service, const std::string& resourceArn);

}  // namespace rolewright::service
