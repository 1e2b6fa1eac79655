#include "core/service/handler.h"

#include "core/service/access_lists.h"
#include "core/service/access_reports.h"
#include "core/service/blank_vault.h"
#include "core/service/credential_kinds.h"
#include "core/service/lambda.h"
#include "core/service/operation_tables.h"
#include "core/service/organization.h"
#include "core/service/sts_regions.h"

#include <algorithm>
#include <vector>

namespace rolewright::service {
namespace {

bool comesBefore(const OperationInfo& a, const OperationInfo& b)
{
    return a.service != b.service ? a.service < b.service : a.action < b.action;
}

/// Every family's table, sorted by service and action.
const std::vector<Entry>& entries()
{
    static const std::vector<Entry> table = [] {
        std::vector<Entry> all;
        for (const auto& family :
             {userOperations(), groupOperations(), roleOperations(), accessKeyOperations(), tagOperations(), boundaryOperations(), accountOperations(),
              assumeRoleOperations(), mfaDeviceOperations(), userSessionOperations(), samlProviderOperations(), samlSessionOperations(),
              oidcProviderOperations(), webIdentityOperations(), outboundIdentityOperations(), practiceIdentityOperations(), callerOperations(),
              simulationOperations(), managedPolicyOperations(), policyVersionOperations(), attachmentOperations(), inlinePolicyOperations(),
              bucketOperations(), bucketPolicyOperations(), bucketSettingOperations(), bucketNotificationOperations(), objectOperations(),
              objectListingOperations(), objectTagOperations(), objectCopyOperations(), objectDeletionOperations(), objectAttributeOperations(), accessListOperations(),
              objectRestorationOperations(), objectVersionOperations(), multipartUploadOperations(), multipartPartOperations(), bucketConfigurationOperations(),
              accountPublicAccessOperations(), functionOperations(), functionPolicyOperations(), invocationOperations(),
              organizationOperations(), organizationAccountOperations(), organizationalUnitOperations(), organizationPolicyOperations(),
              organizationAttachmentOperations(), organizationServiceOperations(), organizationAdministratorOperations(), organizationTagOperations(),
              organizationHandshakeOperations(), organizationResourcePolicyOperations(), organizationTransferOperations(), accountRequestOperations(), rootSessionOperations(), rootAccessOperations(), authorizationMessageOperations(), delegatedAccessOperations(),
              delegationRequestOperations(), delegationDecisionOperations(), delegationSummaryOperations(), delegationProviderOperations(), stsRegionOperations(),
              instanceProfileOperations(), loginProfileOperations(), passwordPolicyOperations(), serviceLinkedRoleOperations(), sshPublicKeyOperations(),
              signingCertificateOperations(), serverCertificateOperations(), serviceCredentialOperations(), credentialReportOperations(),
              accountDetailOperations(), resourcePolicyOperations(), lastAccessedOperations(), grantingPolicyOperations(), organizationAccessOperations()})
            all.insert(all.end(), family.begin(), family.end());
        std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return comesBefore(a.info, b.info); });
        return all;
    }();
    return table;
}

const Entry* findEntry(std::string_view service, std::string_view action)
{
    const OperationInfo wanted{service, action, false};
    const auto found = std::lower_bound(entries().begin(), entries().end(), wanted, [](const Entry& entry, const OperationInfo& info) { return comesBefore(entry.info, info); });
    return found != entries().end() && found->info.service == service && found->info.action == action ? &*found : nullptr;
}

/// The version that the Query APIs name in "Could not find operation"; S3 has none.
std::string_view versionOf(std::string_view service)
{
    return service == "iam" ? "2010-05-08" : service == "sts" ? "2011-06-15" : "";
}

Error unknownOperation(const Operation& operation)
{
    const std::string_view version = versionOf(operation.service);
    const std::string where = version.empty() ? " of service " + operation.service : " for version " + std::string(version);
    return {"InvalidAction", "Could not find operation " + operation.action + where, {}};
}

/// S3 has words of its own for credentials that do not hold. Source: S3 API Reference, "Error responses".
Error inWordsOf(std::string_view service, Error error)
{
    const bool isS3 = service == "s3" || service == "s3control";
    if (isS3 && error.code == "ExpiredToken")
        error.message = "The provided token has expired.";
    else if (isS3 && error.code == "InvalidClientTokenId")
        error = {"InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", {}};
    return error;
}

/// Who calls, when its credentials hold and are of a kind that may call this at all.
Result<CallerIdentity> admit(const identity::Snapshot& world, const sts::Caller& caller, const OperationInfo& info, const CallContext& context)
{
    if (auto valid = checkCredentials(world, caller, context); !valid)
        return inWordsOf(info.service, valid.error());
    if (caller.session && caller.session->onlyDefaultRegions && !isDefaultRegion(context.region))
        return inWordsOf(info.service, invalidToken());
    if (auto possible = checkCredentialsKind(caller, info); !possible)
        return possible.error();
    return identify(world, caller);
}

}  // namespace

std::span<const OperationInfo> operations()
{
    static const std::vector<OperationInfo> infos = [] {
        std::vector<OperationInfo> list;
        for (const Entry& entry : entries())
            list.push_back(entry.info);
        return list;
    }();
    return infos;
}

const OperationInfo* findOperation(std::string_view service, std::string_view action)
{
    const Entry* entry = findEntry(service, action);
    return entry ? &entry->info : nullptr;
}

namespace {

/// Whether the account that is asked for credentials gives any there. Source: IAM User Guide, "Manage AWS STS in an AWS Region"; STS API Reference, AssumeRole.
Result<void> checkRegion(const identity::Snapshot& world, const sts::Session& session, const CallContext& context)
{
    const auto account = world.account(session.account);
    if (!account || isStsActive(*account, context.region))
        return {};
    return Error{"RegionDisabledException",
                 "STS is not activated in this region for account:" + session.account.text() + ". Your account administrator can activate STS in this region using the IAM Console.",
                 {}};
}

/// `verdicts`, when there, receives every question of permission.
Outcome carryOut(const sts::Caller& signer, const Operation& operation, const identity::Snapshot& world, const CallContext& context, const Vault& vault,
                 std::vector<Verdict>* verdicts)
{
    Outcome outcome;
    const Entry* entry = findEntry(operation.service, operation.action);
    if (!entry) {
        outcome.answer = unknownOperation(operation);
        return outcome;
    }
    if (context.spent) {
        outcome.answer = Error{"TooManyRequestsException", "Rate Exceeded.", {}};
        return outcome;
    }
    // Credentials count for nothing where a parameter is the proof: whoever presents a token may come with any, or with some that have ended.
    const sts::Caller nobody = sts::Caller::anonymous();
    const sts::Caller& caller = entry->info.isUnsigned ? nobody : signer;
    const auto who = admit(world, caller, entry->info, context);
    if (!who) {
        outcome.answer = who.error();
        return outcome;
    }
    Call call(caller, *who, operation, world, context, vault, outcome);
    call.verdicts = verdicts;
    outcome.answer = entry->handler(call);
    if (outcome.answer.ok() && outcome.newSession) {
        if (auto active = checkRegion(world, *outcome.newSession, context); !active)
            outcome.answer = active.error();
    }
    if (operation.service != "s3")  // which refuses them itself
        outcome.unread = call.parameters.unread();
    if (!outcome.answer.ok()) {
        outcome.newSession.reset();
        outcome.newSecret.reset();
        outcome.removedSecret.clear();
        outcome.followUps.clear();
        outcome.response = nullptr;
        return outcome;
    }
    if (outcome.summary.empty())
        outcome.summary = call.title().english();
    outcome.changes = std::move(call.editor).finish(call.title());
    return outcome;
}

}  // namespace

Outcome handle(const sts::Caller& caller, const Operation& operation, const identity::Snapshot& world, const CallContext& context, const Vault& vault)
{
    return carryOut(caller, operation, world, context, vault, nullptr);
}

Explained explainCall(const sts::Caller& caller, const Operation& operation, const identity::Snapshot& world, const CallContext& context)
{
    Explained explained;
    Outcome outcome = carryOut(caller, operation, world, context, BlankVault(), &explained.verdicts);
    explained.answer = std::move(outcome.answer);
    explained.unread = std::move(outcome.unread);
    return explained;
}

}  // namespace rolewright::service
