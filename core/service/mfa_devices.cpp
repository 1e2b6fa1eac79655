/// Virtual MFA devices. Sources: IAM API Reference, CreateVirtualMFADevice and its like; Service Authorization Reference, IAM; texts as observed.
#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/totp.h"
#include "core/service/credentials.h"
#include "core/service/mfa.h"
#include "core/service/principals.h"
#include "core/service/qr_code.h"
#include "core/service/tag_keys.h"

namespace rolewright::service {
namespace {

using DevicePtr = identity::RowPtr<identity::MfaDevice>;

constexpr TextRule deviceName{1, 226, patterns::isName, R"([\w+=,.@-]+)", {}};
constexpr std::int64_t enablingSteps = 3;   ///< how long ago the first of two codes may have been shown
constexpr std::int64_t resyncSteps = 120;  ///< how far a device's clock may have gone, an hour

std::string deviceArn(const Call& call, const std::string& path, const std::string& name)
{
    return iamArn(call.accountId(), "mfa", path, name);
}

Error noSuchDevice(const std::string& serialNumber)
{
    return noSuchEntity("MFA Device with serial number " + serialNumber + " does not exist.");
}

Error notAssigned(const std::string& serialNumber)
{
    return noSuchEntity("The MFA device with serial number " + serialNumber + " is not assigned to this user.");
}

std::size_t devicesOf(const Call& call, const std::string& user)
{
    std::size_t count = 0;
    call.account().mfaDevices.forEach([&](const DevicePtr& device) { count += text::equalsIgnoringCase(device->user, user) ? 1 : 0; });
    return count;
}

Result<json::Object> createVirtualMfaDevice(Call& call)
{
    identity::MfaDevice device;
    device.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    device.name = call.parameters.text("VirtualMFADeviceName", deviceName);
    device.tags = exactTags(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = deviceArn(call, device.path, device.name);
    evaluation::Context extra;
    addRequestTags(extra, device.tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!device.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagMFADevice", arn, extra); !allowed)
            return allowed.error();
    }
    if (call.account().mfaDevices.find(rowKey(device)))
        return Error{"EntityAlreadyExists", "MFA device already exists.", {}};
    device.created = call.context.now;
    crypto::Secret seed = crypto::newTotpSeed();
    std::string link = "otpauth://totp/" + device.name + "@" + call.accountId().text() + "?secret=" + std::string(seed.reveal());
    json::Object answer{{"SerialNumber", arn},
                        {"Base32StringSeed", crypto::toBase64(seed.reveal())},
                        {"QRCodePNG", crypto::toBase64(qrCodePng(link))}};
    crypto::cleanse(link);
    call.outcome.response = {{"virtualMFADevice", {{"serialNumber", arn}}}};
    call.outcome.newSecret.emplace(seedName(arn), std::move(seed));
    call.title(Phrase::tr("Create MFA device %1").with(device.name));
    call.editor.put(call.accountId(), std::move(device));
    return json::Object{{"VirtualMFADevice", std::move(answer)}};
}

/// What EnableMFADevice and ResyncMFADevice are given.
struct TwoCodes {
    identity::RowPtr<identity::User> user;
    std::string serialNumber;
    std::string first;
    std::string second;
};

/// The user and the two codes, once the caller may do this operation on the user.
Result<TwoCodes> authorizedCodes(Call& call)
{
    TwoCodes codes;
    const std::string name = call.parameters.text("UserName", rules::existingName);
    codes.serialNumber = call.parameters.text("SerialNumber", rules::serialNumber);
    codes.first = call.parameters.text("AuthenticationCode1", rules::tokenCode);
    codes.second = call.parameters.text("AuthenticationCode2", rules::tokenCode);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(userArn(call, name)); !allowed)
        return allowed.error();
    auto user = findUser(call, name);
    if (!user)
        return user.error();
    codes.user = std::move(*user);
    return codes;
}

/// The step of the second of two codes that follow one another, looked for from `first` to `last`; noted as used. A call that is only explained takes them for
/// granted. Fails with InvalidAuthenticationCode.
Result<std::int64_t> provedStep(Call& call, const TwoCodes& codes, std::int64_t first, std::int64_t last)
{
    if (call.verdicts)
        return last;
    const auto seed = call.vault.secretOf(seedName(codes.serialNumber));
    for (std::int64_t from = first; seed && from <= last;) {
        const auto step = crypto::totpStepOf(*seed, codes.first, from, last);
        if (!step)
            break;
        if (crypto::totpCode(*seed, *step + 1).equals(codes.second)) {
            call.outcome.usedCode = UsedCode{codes.serialNumber, *step + 1};
            return *step + 1;
        }
        from = *step + 1;
    }
    return Error{"InvalidAuthenticationCode", "Authentication code for device is not valid.", {}};
}

Result<json::Object> enableMfaDevice(Call& call)
{
    const auto codes = authorizedCodes(call);
    if (!codes)
        return codes.error();
    const DevicePtr found = findMfaDevice(call, codes->serialNumber);
    if (!found)
        return noSuchDevice(codes->serialNumber);
    if (!found->user.empty())
        return Error{"EntityAlreadyExists", "MFA Device is already in use.", {}};
    if (auto within = checkQuota("MFADevicesPerUser", devicesOf(call, codes->user->name)); !within)
        return within.error();
    const std::int64_t now = crypto::totpStep(call.context.now);
    if (auto step = provedStep(call, *codes, now - enablingSteps, now); !step)
        return step.error();
    identity::MfaDevice device = *found;
    device.user = codes->user->name;
    device.enabled = call.context.now;
    device.drift = 0;
    call.title(Phrase::tr("Enable MFA device %1 of %2").with(device.name, device.user));
    call.editor.put(call.accountId(), std::move(device));
    return json::Object::object();
}

Result<json::Object> resyncMfaDevice(Call& call)
{
    const auto codes = authorizedCodes(call);
    if (!codes)
        return codes.error();
    const DevicePtr found = findMfaDevice(call, codes->serialNumber);
    if (!found)
        return noSuchDevice(codes->serialNumber);
    if (!text::equalsIgnoringCase(found->user, codes->user->name))
        return notAssigned(codes->serialNumber);
    const std::int64_t now = crypto::totpStep(call.context.now);
    const auto step = provedStep(call, *codes, now - resyncSteps, now + resyncSteps);
    if (!step)
        return step.error();
    identity::MfaDevice device = *found;
    const auto drift = static_cast<int>(*step - now);
    device.drift = call.verdicts || std::abs(drift) <= 1 ? 0 : drift;
    call.title(Phrase::tr("Resynchronise MFA device %1").with(device.name));
    if (device.drift != found->drift)
        call.editor.put(call.accountId(), std::move(device));
    return json::Object::object();
}

/// The device that `SerialNumber` names, when it is the user's that the operation is about, once the caller may do it.
Result<DevicePtr> authorizedAssignment(Call& call)
{
    const std::string serialNumber = call.parameters.text("SerialNumber", rules::serialNumber);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    DevicePtr device = findMfaDevice(call, serialNumber);
    if (!device)
        return noSuchDevice(serialNumber);
    if (!text::equalsIgnoringCase(device->user, (*user)->name))
        return notAssigned(serialNumber);
    return device;
}

Result<json::Object> deactivateMfaDevice(Call& call)
{
    const auto found = authorizedAssignment(call);
    if (!found)
        return found.error();
    identity::MfaDevice device = **found;
    call.title(Phrase::tr("Deactivate MFA device %1 of %2").with(device.name, device.user));
    device.user.clear();
    device.enabled.reset();
    device.drift = 0;
    call.editor.put(call.accountId(), std::move(device));
    return json::Object::object();
}

Result<json::Object> deleteVirtualMfaDevice(Call& call)
{
    const auto device = authorizedMfaDevice(call);
    if (!device)
        return device.error();
    if (!(*device)->user.empty())
        return Error{"DeleteConflict", "MFA VirtualDevice in use. Must deactivate first.", {}};
    call.title(Phrase::tr("Delete MFA device %1").with((*device)->name));
    call.outcome.removedSecret = seedName(identity::arnOf(call.accountId(), **device));
    call.editor.remove<identity::MfaDevice>(call.accountId(), rowKey(**device));
    return json::Object::object();
}

json::Object assignment(const Call& call, const identity::MfaDevice& device)
{
    return {{"UserName", device.user}, {"SerialNumber", identity::arnOf(call.accountId(), device)}, {"EnableDate", dateText(device.enabled.value_or(device.created))}};
}

Result<json::Object> listMfaDevices(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    if (!page)
        return page.error();
    json::Object answer = json::Object::object();
    writeRows(answer, "MFADevices", call.account().mfaDevices, *page, [&](const identity::MfaDevice& device) {
        return text::equalsIgnoringCase(device.user, (*user)->name) ? std::optional(assignment(call, device)) : std::nullopt;
    });
    return answer;
}

Result<json::Object> listVirtualMfaDevices(Call& call)
{
    const auto page = readPage(call.parameters);
    const std::string status = call.parameters.choice("AssignmentStatus", {"Assigned", "Unassigned", "Any"});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize(deviceArn(call, "/", "")); !allowed)
        return allowed.error();
    json::Object answer = json::Object::object();
    writeRows(answer, "VirtualMFADevices", call.account().mfaDevices, *page, [&](const identity::MfaDevice& device) -> std::optional<json::Object> {
        if ((status == "Assigned" && device.user.empty()) || (status == "Unassigned" && !device.user.empty()))
            return std::nullopt;
        json::Object item{{"SerialNumber", identity::arnOf(call.accountId(), device)}};
        if (const auto user = device.user.empty() ? nullptr : call.account().users.find(device.user)) {
            item["User"] = {{"Path", user->path}, {"UserName", user->name}, {"UserId", user->id}, {"Arn", identity::arnOf(call.accountId(), *user)}, {"CreateDate", dateText(user->created)}};
            item["EnableDate"] = dateText(device.enabled.value_or(device.created));
        }
        return item;
    });
    return answer;
}

Result<json::Object> getMfaDevice(Call& call)
{
    const auto device = authorizedAssignment(call);
    if (!device)
        return device.error();
    return assignment(call, **device);
}

constexpr Entry table[] = {
    {{"iam", "CreateVirtualMFADevice", false}, createVirtualMfaDevice}, {{"iam", "EnableMFADevice", false}, enableMfaDevice},
    {{"iam", "ResyncMFADevice", false}, resyncMfaDevice},               {{"iam", "DeactivateMFADevice", false}, deactivateMfaDevice},
    {{"iam", "DeleteVirtualMFADevice", false}, deleteVirtualMfaDevice}, {{"iam", "ListMFADevices", true}, listMfaDevices},
    {{"iam", "ListVirtualMFADevices", true}, listVirtualMfaDevices},    {{"iam", "GetMFADevice", true}, getMfaDevice},
};

}  // namespace

Result<DevicePtr> authorizedMfaDevice(Call& call, const evaluation::Context& extra)
{
    const std::string serialNumber = call.parameters.text("SerialNumber", rules::serialNumber);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(serialNumber, extra); !allowed)
        return allowed.error();
    DevicePtr found = findMfaDevice(call, serialNumber);
    if (!found)
        return noSuchDevice(serialNumber);
    return found;
}

std::span<const Entry> mfaDeviceOperations()
{
    return table;
}

}  // namespace rolewright::service
