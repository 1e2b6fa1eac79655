/// The AccessDenied message of a decision. Source: IAM User Guide, "Troubleshoot access denied error messages".
#pragma once

#include "core/evaluation/decision.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// "User: … is not authorized to perform: … on resource: … because no identity-based policy allows the … action". Calls on a role's trust policy
/// (`sts:AssumeRole` …) give no reason. Empty `callerArn`: anonymous.
std::string denialMessage(std::string_view callerArn, std::string_view action, std::string_view resource, const evaluation::Explanation& explanation);

}  // namespace rolewright::service
