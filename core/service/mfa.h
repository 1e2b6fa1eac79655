/// Proof by a second factor, where a call may carry one. Source: IAM User Guide, "Troubleshoot MFA", "Secure API access with MFA".
#pragma once

#include "core/service/call.h"

#include <optional>
#include <string>

namespace rolewright::service {

/// `SerialNumber` and `TokenCode`, which go together.
struct MfaWish {
    std::optional<std::string> serialNumber;
    std::optional<std::string> tokenCode;

    bool empty() const { return !serialNumber && !tokenCode; }
};
MfaWish readMfaWish(Parameters& parameters);

/// The device of a serial number in the caller's account; null when there is none.
identity::RowPtr<identity::MfaDevice> findMfaDevice(const Call& call, const std::string& serialNumber);

/// Whether the code is the caller's device's just now (a step of 30 seconds early or late is forgiven), in AWS's words when it is not: AccessDenied. Only users
/// with long-term credentials have devices. A code works once: the engine refuses the one that `call.outcome.usedCode` names when it was used before.
/// Nothing is asked, and the answer is yes, when the wish is empty. A call that is only explained takes the code for granted.
Result<void> checkMfa(Call& call, const MfaWish& wish);

/// What the engine answers when a code was used before.
Error usedCodeError();

/// What a device shows, as far as the practice engine can tell: it keeps the seed. On AWS only the device itself knows.
struct ShownCode {
    crypto::Secret code;
    bool used = false;  ///< this code, or a later one, proved something already: each works once
};
/// What the device of this serial number shows at `now`, or showed `stepsAgo` half minutes before, by its own clock. Nothing when there is no such device, or when
/// its seed is not kept.
std::optional<ShownCode> codeShownBy(const identity::Snapshot& world, const Vault& vault, const std::string& serialNumber, Instant now, int stepsAgo = 0);

/// The names under which the secret store keeps a device's seed and the last step whose code was used.
std::string seedName(std::string_view serialNumber);
std::string usedStepName(std::string_view serialNumber);

}  // namespace rolewright::service
