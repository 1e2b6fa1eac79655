/// SAML providers of an account, as operations find them.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

/// Fails with InvalidInput unless it is the ARN of a SAML provider.
Result<void> checkSamlProviderArn(const std::string& arn);
/// The provider of this ARN, in any account; null when there is none. Upper and lower case are told apart.
identity::RowPtr<identity::SamlProvider> samlProviderOf(const identity::Snapshot& world, const std::string& arn);
/// Reads `SAMLProviderArn` and asks whether the caller may do the operation on it. Then the provider, which must be of the caller's account.
Result<identity::RowPtr<identity::SamlProvider>> authorizedSamlProvider(Call& call, const evaluation::Context& extra = {});

}  // namespace rolewright::service
