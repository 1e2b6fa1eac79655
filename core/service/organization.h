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

/// The caller's organization, once it is known that the caller acts for its management account. Fails with AWSOrganizationsNotInUseException or
/// AccessDeniedException. `parameters.check()` is asked first.
Result<identity::Organization> managedOrganization(Call& call);
/// The same for what any member may ask.
Result<identity::Organization> memberOrganization(Call& call);
/// `authorize` under the error code that Organizations uses.
Result<void> authorizeOrganizations(Call& call, const std::string& resource, const evaluation::Context& extra = {});

std::string organizationArn(const identity::Organization& organization, std::string_view kind, std::string_view id);
/// ARN of a root, OU or account that policies attach to.
std::string targetArn(const identity::Organization& organization, std::string_view id);
std::string policyArn(const identity::Organization& organization, const identity::OrganizationPolicy& policy);
bool isAwsManaged(const identity::OrganizationPolicy& policy);
const char* typeName(policy::Type type);
policy::Type typeOf(std::string_view name);

identity::OrganizationUnit* findUnit(identity::Organization& organization, std::string_view id);
identity::Organization::Membership* findMember(identity::Organization& organization, std::string_view account);
identity::OrganizationPolicy* findOrganizationPolicy(identity::Organization& organization, std::string_view id);
/// The ids of the policies attached to a root, OU or account; null when there is no such target.
std::vector<std::string>* attachedTo(identity::Organization& organization, std::string_view target);
/// What a new root, OU or account has attached from the start.
std::vector<std::string> firstAttachments(const identity::Organization& organization);

/// `prefix` and `count` random lower-case letters and digits.
std::string newOrganizationId(std::string_view prefix, std::size_t count);
/// Reads MaxResults (1 to 20) and NextToken and answers that page of `items`, which may come in any fixed order, with its NextToken.
Result<json::Object> listPage(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember);

}  // namespace rolewright::service
