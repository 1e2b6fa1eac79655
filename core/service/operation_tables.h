/// Everything the API can do: a table of operations for each family.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

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
std::span<const Entry> objectRestorationOperations();
std::span<const Entry> accountPublicAccessOperations();

}  // namespace rolewright::service
