#include "ui/remote/remote_routes.h"

#include "core/base/text.h"
#include "core/service/handler.h"
#include "core/service/revocation_documents.h"

#include <algorithm>
#include <array>

namespace rolewright::ui {
namespace {

using json::stringOr;
using mirror::EntityKind;

/// Of IAM: their answer or their parameters hold what no plan may keep.
constexpr std::array<std::string_view, 11> secretActions{"ChangePassword",    "CreateAccessKey",    "CreateLoginProfile",      "CreateServiceSpecificCredential",
                                                         "CreateVirtualMFADevice", "DeactivateMFADevice", "EnableMFADevice", "ResetServiceSpecificCredential",
                                                         "ResyncMFADevice",   "UpdateLoginProfile", "UploadServerCertificate"};

/// Name of the device as its table has it: `/team/alice-phone` of `arn:aws:iam::111122223333:mfa/team/alice-phone`.
std::string deviceOf(const std::string& serialNumber)
{
    const std::size_t at = serialNumber.find(":mfa/");
    return at == std::string::npos ? std::string() : serialNumber.substr(at + 4);
}

}  // namespace

bool isRevocation(const service::Operation& operation)
{
    const std::string policy = stringOr(operation.parameters, "PolicyName");
    return operation.service == "iam" && operation.action.ends_with("Policy") && (policy == service::olderSessionsPolicy || policy == service::singleSessionsPolicy) &&
           (operation.action.starts_with("Put") || operation.action.starts_with("Delete"));
}

Route routeOf(const service::Operation& operation)
{
    if (operation.service == "sts")
        return Route::ask;
    const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
    if (operation.service == "s3")
        return info && info->readOnly ? Route::ask : Route::atOnce;
    if (operation.service != "iam" && operation.service != "organizations")
        return Route::nowhere;
    const bool isSecret = operation.service == "iam" && std::find(secretActions.begin(), secretActions.end(), operation.action) != secretActions.end();
    return isSecret || isRevocation(operation) ? Route::atOnce : Route::draft;
}

bool changesEndpoint(const service::Operation& operation)
{
    const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
    return operation.service != "sts" && (!info || !info->readOnly);
}

mirror::EntityRefs touchedBy(const service::Operation& operation, const sts::Caller& caller)
{
    mirror::EntityRefs touched;
    if (operation.service != "iam")
        return touched;
    const json::Object& asked = operation.parameters;
    if (const std::string name = stringOr(asked, "RoleName"); !name.empty())
        touched.insert({EntityKind::role, name});
    if (const std::string device = deviceOf(stringOr(asked, "SerialNumber")); !device.empty())
        touched.insert({EntityKind::mfaDevice, device});
    if (const std::string name = stringOr(asked, "VirtualMFADeviceName"); !name.empty())
        touched.insert({EntityKind::mfaDevice, stringOr(asked, "Path", "/") + name});
    if (const std::string name = stringOr(asked, "ServerCertificateName"); !name.empty())
        touched.insert({EntityKind::serverCertificate, name});
    const std::string user = stringOr(asked, "UserName", caller.kind == sts::CallerKind::user ? caller.name : std::string());
    if (!user.empty() && operation.action != "CreateVirtualMFADevice")
        touched.insert({EntityKind::user, user});
    return touched;
}

}  // namespace rolewright::ui
