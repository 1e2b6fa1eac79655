#include "core/service/mfa.h"

#include "core/service/errors.h"

namespace rolewright::service {

MfaWish readMfaWish(Parameters& parameters)
{
    MfaWish wish;
    wish.serialNumber = parameters.optionalText("SerialNumber", rules::serialNumber);
    wish.tokenCode = parameters.optionalText("TokenCode", rules::tokenCode);
    return wish;
}

Result<void> checkMfa(const MfaWish& wish)
{
    if (wish.serialNumber.has_value() != wish.tokenCode.has_value())
        return accessDenied("MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.");
    if (wish.serialNumber)
        return accessDenied("MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.");
    return {};
}

}  // namespace rolewright::service
