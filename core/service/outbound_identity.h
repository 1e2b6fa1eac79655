/// Outbound web identity federation: what others must know of it.
#pragma once

#include <string_view>

namespace rolewright::service {

/// How the issuers of accounts end. Source: IAM User Guide, "Understanding token claims".
inline constexpr std::string_view outboundIssuerEnd = ".tokens.sts.global.api.aws";

/// Whether an account's own tokens come from there: they are for others, and no way into AWS. Source: IAM User Guide, "Getting started with outbound identity
/// federation".
bool isOutboundIssuer(std::string_view issuer);

}  // namespace rolewright::service
