/// OpenID Connect identity providers of an account, and the names that IAM knows without one.
#pragma once

#include "core/service/call.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// The provider whose URL, without the scheme, this is to the letter; null when there is none. Tables know no case, issuers do.
identity::RowPtr<identity::OidcProvider> findOidcProvider(const identity::Account& account, std::string_view url);

/// Whether IAM knows the provider by its name, without an entity in the account. Source: IAM User Guide, "Create a role for OpenID Connect federation".
bool isBuiltInProvider(std::string_view name);

/// The provider that `OpenIDConnectProviderArn` names, once the parameters are right and the caller may do the operation on it. Fails with NoSuchEntity
/// "OpenIDConnect Provider not found for arn …".
Result<identity::RowPtr<identity::OidcProvider>> authorizedOidcProvider(Call& call, const evaluation::Context& extra = {});

}  // namespace rolewright::service
