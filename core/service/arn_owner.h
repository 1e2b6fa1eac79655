/// Users, groups and roles that operations name by ARN.
#pragma once

#include "core/service/call.h"

#include <string>
#include <variant>

namespace rolewright::service {

using AnyPrincipal = std::variant<identity::RowPtr<identity::User>, identity::RowPtr<identity::Group>, identity::RowPtr<identity::Role>>;

/// The user, group or role of the caller's account whose ARN this is to the letter. Fails with InvalidInput "ARN x is not valid." when it names neither, and
/// with NoSuchEntity.
Result<AnyPrincipal> principalOfArn(const Call& call, const std::string& arn);

}  // namespace rolewright::service
