/// Proof by a second factor, where a call may carry one. Source: IAM User Guide, "Troubleshoot MFA", "Secure API access with MFA".
#pragma once

#include "core/service/parameters.h"

#include <optional>
#include <string>

namespace rolewright::service {

/// `SerialNumber` and `TokenCode`, which go together.
struct MfaWish {
    std::optional<std::string> serialNumber;
    std::optional<std::string> tokenCode;
};
MfaWish readMfaWish(Parameters& parameters);

/// No MFA device is known here, so that no code can be right: AccessDenied in AWS's words when one is given, or only one of the two.
Result<void> checkMfa(const MfaWish& wish);

}  // namespace rolewright::service
