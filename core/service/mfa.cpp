#include "core/service/mfa.h"

#include "core/base/text.h"
#include "core/crypto/totp.h"
#include "core/service/errors.h"

#include <cstdlib>

namespace rolewright::service {
namespace {

constexpr std::int64_t forgivenSteps = 1;

Error unknownDevice()
{
    return accessDenied("MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.");
}

/// A serial number, when it is a virtual device's.
std::optional<Arn> deviceArn(const std::string& serialNumber)
{
    auto arn = Arn::parse(serialNumber);
    return arn && arn->service == "iam" && arn->resource.starts_with("mfa/") ? std::optional(*std::move(arn)) : std::nullopt;
}

/// Path and name, by which the account's table has it.
std::string_view keyOf(const Arn& device) { return std::string_view(device.resource).substr(3); }

/// The caller's own device of this serial number; null when it is nobody's, or somebody else's.
identity::RowPtr<identity::MfaDevice> deviceOf(const Call& call, const std::string& serialNumber)
{
    auto device = findMfaDevice(call, serialNumber);
    const auto user = Arn::parse(call.who.arn);
    const std::string name = user && user->resource.starts_with("user/") ? user->resource.substr(user->resource.rfind('/') + 1) : std::string();
    return device && !name.empty() && text::equalsIgnoringCase(device->user, name) ? device : nullptr;
}

}  // namespace

MfaWish readMfaWish(Parameters& parameters)
{
    MfaWish wish;
    wish.serialNumber = parameters.optionalText("SerialNumber", rules::serialNumber);
    wish.tokenCode = parameters.optionalText("TokenCode", rules::tokenCode);
    return wish;
}

identity::RowPtr<identity::MfaDevice> findMfaDevice(const Call& call, const std::string& serialNumber)
{
    const auto arn = deviceArn(serialNumber);
    return arn && arn->account == call.accountId().text() ? call.account().mfaDevices.find(keyOf(*arn)) : nullptr;
}

Result<void> checkMfa(Call& call, const MfaWish& wish)
{
    if (wish.empty())
        return {};
    if (!wish.serialNumber || !wish.tokenCode)
        return accessDenied("MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.");
    const auto device = call.caller.session ? nullptr : deviceOf(call, *wish.serialNumber);
    if (!device)
        return unknownDevice();
    if (call.verdicts)
        return {};
    const auto seed = call.vault.secretOf(seedName(*wish.serialNumber));
    if (!seed)
        return unknownDevice();
    const std::int64_t now = crypto::totpStep(call.context.now) + device->drift;
    const auto step = crypto::totpStepOf(*seed, *wish.tokenCode, now - forgivenSteps, now + forgivenSteps);
    if (!step)
        return usedCodeError();
    call.outcome.usedCode = UsedCode{*wish.serialNumber, *step};
    return {};
}

Error usedCodeError()
{
    return accessDenied("MultiFactorAuthentication failed with invalid MFA one time pass code. ");
}

std::optional<ShownCode> codeShownBy(const identity::Snapshot& world, const Vault& vault, const std::string& serialNumber, Instant now, int stepsAgo)
{
    const auto arn = deviceArn(serialNumber);
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    const auto device = account ? account->mfaDevices.find(keyOf(*arn)) : nullptr;
    const auto seed = device ? vault.secretOf(seedName(serialNumber)) : std::nullopt;
    if (!seed)
        return std::nullopt;
    const std::int64_t step = crypto::totpStep(now) + device->drift - stepsAgo;
    const auto last = vault.secretOf(usedStepName(serialNumber));
    return ShownCode{crypto::totpCode(*seed, step), last && step <= std::atoll(std::string(last->reveal()).c_str())};
}

std::string seedName(std::string_view serialNumber)
{
    return "mfa:" + std::string(serialNumber);
}

std::string usedStepName(std::string_view serialNumber)
{
    return "mfa-used:" + std::string(serialNumber);
}

}  // namespace rolewright::service
