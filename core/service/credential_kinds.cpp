#include "core/service/credential_kinds.h"

#include "core/service/errors.h"

namespace rolewright::service {
namespace {

/// IAM's own operations, and ours that stands for what IAM fetches: a provider's keys say who people are, as much as its entity does.
bool isOfIam(const OperationInfo& info)
{
    return info.service == "iam" || info.action == "PutProviderKeys";
}

}  // namespace

Result<void> checkCredentialsKind(const sts::Caller& caller, const OperationInfo& info)
{
    if (caller.kind == sts::CallerKind::anonymous && !info.service.starts_with("s3") && !info.isUnsigned)
        return missingToken();
    const bool byService = info.action == "Invoke" || (info.service == "sts" && info.action == "AssumeRole");
    if (caller.kind == sts::CallerKind::service && !byService)
        return accessDenied("User: " + caller.name + " is not authorized to perform: " + std::string(info.service) + ":" + std::string(info.action));
    if (!caller.session || info.isUnsigned)
        return {};
    const bool federated = caller.session->kind == sts::SessionKind::getFederationToken;
    if (!federated && caller.session->kind != sts::SessionKind::getSessionToken)
        return {};
    if (isOfIam(info) && (federated || !caller.session->mfa))
        return invalidToken();
    if (info.service == "sts" && info.action != "GetCallerIdentity" && (federated || info.action != "AssumeRole"))
        return accessDenied("Cannot call " + std::string(info.action) + (federated ? " with federation credentials" : " with session credentials"));
    return {};
}

Result<void> checkLongTerm(const sts::Caller& caller, std::string_view action)
{
    if (caller.session)
        return accessDenied("Cannot call " + std::string(action) + " with session credentials");
    return {};
}

}  // namespace rolewright::service
