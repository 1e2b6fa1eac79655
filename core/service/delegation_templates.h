/// Policy templates of product providers: how they are filled in, and what they may hold. Source: IAM User Guide, "Policy templates", "Understanding
/// permissions", "Policy evaluation guidelines".
#pragma once

#include "core/identity/delegation.h"
#include "core/json/writer.h"

#include <string>
#include <vector>

namespace rolewright::service {

/// The policy that the template is with these values in its placeholders; statements that are not `@Enabled` are left out. Fails with InvalidInput for a value
/// that is missing or has no placeholder, and when the policy is none, longer than 2,048 characters, lets roles be made without a permissions boundary, or
/// credentials of users.
Result<policy::DocumentPtr> fillIn(const std::string& policyTemplate, const std::vector<identity::PolicyParameter>& values);
/// Whether some values make a policy of it. Fails as `fillIn` does.
Result<void> checkTemplate(const std::string& policyTemplate);

/// ARNs that the policy demands as permissions boundary of the roles it lets be made or given policies. Fails with InvalidInput when it demands none.
Result<std::vector<std::string>> demandedBoundaries(const policy::Document& document);

}  // namespace rolewright::service
