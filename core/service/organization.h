/// What the operations of AWS Organizations share. A world holds one organization. Source: AWS Organizations API Reference.
#pragma once

#include "core/service/call.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

inline constexpr std::string_view fullAccessPolicy = "p-FullAWSAccess";             ///< the SCP that allows everything
inline constexpr std::string_view fullResourceAccessPolicy = "p-RCPFullAWSAccess";  ///< the RCP that does, and cannot be detached
inline constexpr const char* serviceControlType = "SERVICE_CONTROL_POLICY";
inline constexpr const char* resourceControlType = "RESOURCE_CONTROL_POLICY";

/// What Organizations answers to a value of the wrong form. Source: Organizations API Reference, InvalidInputException.
inline constexpr const char* invalidValue = "You specified an invalid value.";
inline constexpr const char* wrongPattern = "You provided a value that does not match the required pattern.";

/// `PolicyId` of the form that policies' ids have.
std::string readPolicyId(Call& call);
/// The id of a root, OU or account.
std::string readTargetId(Call& call);
/// The id of whatever bears tags: a root, OU, account or policy.
std::string readTaggedId(Call& call);
/// `parameters.check()` in the words of Organizations, which has one error for whatever is wrong with a value.
Result<void> checkInput(const Call& call);

/// Whether the organization's resource policy can let members do this: what only asks, and what is done with policies. Source: Organizations User Guide,
/// "Delegated administrator for AWS Organizations".
bool isDelegable(std::string_view action);
/// The caller's organization, once it is known that the caller acts for its management account, or only asks and is a delegated administrator, or that a
/// resource policy may let it: `authorizeOrganizations` then finds out. Fails with
/// AWSOrganizationsNotInUseException or AccessDeniedException. `checkInput` is asked first.
Result<identity::Organization> managedOrganization(Call& call);
/// The same for what any member may ask.
Result<identity::Organization> memberOrganization(Call& call);
/// `authorize` under the error code that Organizations uses.
Result<void> authorizeOrganizations(Call& call, const std::string& resource, const evaluation::Context& extra = {});

std::string organizationArn(const identity::Organization& organization, std::string_view kind, std::string_view id);
/// ARN of a root, OU or account that policies attach to, or of the resource policy.
std::string targetArn(const identity::Organization& organization, std::string_view id);
std::string policyArn(const identity::Organization& organization, const identity::OrganizationPolicy& policy);
/// `ALL` or `CONSOLIDATED_BILLING`.
const char* featureSetOf(const identity::Organization& organization);
/// What is said of policies in an organization that only shares its bills.
Error needsAllFeatures();
bool isAwsManaged(const identity::OrganizationPolicy& policy);
const char* typeName(policy::Type type);
/// The type of this name; that of SCPs for a name that is no SCP's and no RCP's.
policy::Type typeOf(std::string_view name);
/// A parameter that must be one of AWS's policy types, also of those that decide nothing about access and that no organization here has.
std::string readPolicyType(Call& call, const char* parameter);
/// What is said where a policy of such a type would have to be made.
Error decidesNothing(std::string_view type);

identity::OrganizationUnit* findUnit(identity::Organization& organization, std::string_view id);
identity::Organization::Membership* findMember(identity::Organization& organization, std::string_view account);
identity::OrganizationPolicy* findOrganizationPolicy(identity::Organization& organization, std::string_view id);
/// The ids of the policies attached to a root, OU or account; null when there is no such target.
std::vector<std::string>* attachedTo(identity::Organization& organization, std::string_view target);
/// An account as DescribeAccount tells it.
json::Object accountAnswer(const Call& call, const identity::Organization& organization, const identity::Organization::Membership& member);
/// The organization, when the caller may do the operation on the member named by `AccountId`; `extra` as for `authorizeOrganizations`.
Result<identity::Organization> authorizedAccount(Call& call, std::string& account, const evaluation::Context& extra = {});
/// CreateAccountStatus.
json::Object accountRequestAnswer(const identity::AccountRequest& request);
/// Keeps the latest thousand.
void noteRequest(identity::Organization& organization, identity::AccountRequest request);
/// Takes an account out, with all that the organization knows of it.
void removeMember(identity::Organization& organization, const AccountId& account);
/// What a new root, OU or account has attached from the start.
std::vector<std::string> firstAttachments(const identity::Organization& organization);

/// Gives the root, unit, account or policy with this id these tags and no others.
void setTags(identity::Organization& organization, const std::string& id, identity::Tags tags);

// The tables of what an organization keeps beside its tree and its policies.
std::span<const Entry> organizationServiceOperations();
std::span<const Entry> organizationAdministratorOperations();
std::span<const Entry> organizationTagOperations();
std::span<const Entry> organizationHandshakeOperations();
std::span<const Entry> organizationResourcePolicyOperations();
std::span<const Entry> organizationTransferOperations();
std::span<const Entry> accountRequestOperations();

/// `prefix` and `count` random lower-case letters and digits.
std::string newOrganizationId(std::string_view prefix, std::size_t count);
/// Reads MaxResults (1 to 20) and NextToken and answers that page of `items`, which may come in any fixed order, with its NextToken.
Result<json::Object> listPage(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember);
/// The same where there is no MaxResults to ask for: up to 50 on a page.
Result<json::Object> listAll(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember);

}  // namespace rolewright::service
