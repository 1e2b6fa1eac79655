/// One operation being carried out: what a handler gets to work with.
#pragma once

#include "core/service/authorize.h"
#include "core/service/errors.h"
#include "core/service/paging.h"
#include "core/service/quotas.h"

#include <span>
#include <string>

namespace rolewright::service {

class Call {
public:
    Call(const sts::Caller& caller, const CallerIdentity& who, const Operation& operation, const identity::Snapshot& world, const CallContext& context,
         const Vault& vault, Outcome& outcome);

    const sts::Caller& caller;
    const CallerIdentity& who;
    const Operation& operation;
    const CallContext& context;
    const Vault& vault;
    Outcome& outcome;
    Parameters parameters;
    identity::Editor editor;  ///< changes go here; it sees its own changes
    std::vector<Verdict>* verdicts = nullptr;  ///< where every question goes with its explanation, when somebody wants to know

    const identity::Snapshot& world() const { return editor.snapshot(); }
    /// The caller's account: IAM operations work there.
    const AccountId& accountId() const { return who.account; }
    const identity::Account& account() const;

    /// May the caller do this operation on `resource`? `extra` are condition keys of the operation's own.
    Result<void> authorize(const std::string& resource, const evaluation::Context& extra = {});
    /// The same for another action (`sts:TagSession`, `iam:PassRole`).
    Result<void> authorize(const std::string& action, const std::string& resource, const evaluation::Context& extra);
    /// The same for what AWS lets one do without a policy when `granted`: only a Deny, or want of an Allow elsewhere than in one's own policies, refuses it then.
    Result<void> authorizeGranted(bool granted, const std::string& resource, const evaluation::Context& extra = {});
    /// The same for somebody else than who calls: a service, or whom an identity provider vouches for.
    Result<void> authorizeAs(const sts::Caller& other, const std::string& action, const std::string& resource, const evaluation::Context& extra = {});

    /// Titles the edit ("Create user alice") and says in the trail what was done.
    void title(Phrase text) { m_title = std::move(text); }
    const Phrase& title() const { return m_title; }

private:
    Phrase m_title;
};

using Handler = Result<json::Object> (*)(Call&);

/// A line in the table of operations.
struct Entry {
    OperationInfo info;
    Handler handler;
};

/// aws:RequestTag/… and aws:TagKeys, for operations that are given tags.
void addRequestTags(evaluation::Context& context, const identity::Tags& tags);
/// `[{Key, Value}]`
json::Object tagsAnswer(const identity::Tags& tags);

// The tables, one a family.
std::span<const Entry> userOperations();
std::span<const Entry> groupOperations();
std::span<const Entry> roleOperations();
std::span<const Entry> accessKeyOperations();
std::span<const Entry> tagOperations();
std::span<const Entry> boundaryOperations();
std::span<const Entry> accountOperations();
std::span<const Entry> assumeRoleOperations();
std::span<const Entry> mfaDeviceOperations();
std::span<const Entry> userSessionOperations();
std::span<const Entry> samlProviderOperations();
std::span<const Entry> samlSessionOperations();
std::span<const Entry> oidcProviderOperations();
std::span<const Entry> webIdentityOperations();
std::span<const Entry> outboundIdentityOperations();
std::span<const Entry> practiceIdentityOperations();
std::span<const Entry> functionOperations();
std::span<const Entry> bucketNotificationOperations();
std::span<const Entry> rootSessionOperations();
std::span<const Entry> rootAccessOperations();
std::span<const Entry> authorizationMessageOperations();
std::span<const Entry> delegationRequestOperations();
std::span<const Entry> delegationDecisionOperations();
std::span<const Entry> delegationSummaryOperations();
std::span<const Entry> delegationProviderOperations();
std::span<const Entry> stsRegionOperations();
std::span<const Entry> resourcePolicyOperations();
std::span<const Entry> delegatedAccessOperations();
std::span<const Entry> callerOperations();
std::span<const Entry> simulationOperations();
std::span<const Entry> managedPolicyOperations();
std::span<const Entry> policyVersionOperations();
std::span<const Entry> attachmentOperations();
std::span<const Entry> inlinePolicyOperations();
std::span<const Entry> bucketOperations();
std::span<const Entry> bucketPolicyOperations();
std::span<const Entry> bucketSettingOperations();
std::span<const Entry> objectOperations();
std::span<const Entry> objectListingOperations();
std::span<const Entry> objectTagOperations();
std::span<const Entry> objectCopyOperations();
std::span<const Entry> objectDeletionOperations();
std::span<const Entry> objectAttributeOperations();
std::span<const Entry> objectVersionOperations();
std::span<const Entry> multipartUploadOperations();
std::span<const Entry> multipartPartOperations();
std::span<const Entry> bucketConfigurationOperations();
std::span<const Entry> organizationOperations();
std::span<const Entry> organizationAccountOperations();
std::span<const Entry> organizationalUnitOperations();
std::span<const Entry> organizationPolicyOperations();
std::span<const Entry> organizationAttachmentOperations();
std::span<const Entry> instanceProfileOperations();
std::span<const Entry> loginProfileOperations();
std::span<const Entry> passwordPolicyOperations();
std::span<const Entry> serviceLinkedRoleOperations();
std::span<const Entry> sshPublicKeyOperations();
std::span<const Entry> signingCertificateOperations();
std::span<const Entry> serverCertificateOperations();
std::span<const Entry> serviceCredentialOperations();
std::span<const Entry> credentialReportOperations();
std::span<const Entry> accountDetailOperations();

}  // namespace rolewright::service
