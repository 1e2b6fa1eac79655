/// Services that work with a whole organization, and the accounts that administer them. Source: AWS Organizations User Guide, "Using Organizations with other
/// AWS services".
#pragma once

#include "core/service/organization.h"

namespace rolewright::service {

/// `ServicePrincipal`, which must be one of a service that works with organizations.
std::string readServicePrincipal(Call& call);
Error unrecognizedService();
/// Whether trusted access of the service is switched on.
bool isTrusted(const identity::Organization& organization, std::string_view principal);

}  // namespace rolewright::service
