/// SAML requests: what an application asks the identity provider for when it sends somebody to sign in. Sources: OASIS SAML 2.0 Core (3.4.1) and Bindings
/// (3.4, 3.5).
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rolewright::federation {

inline constexpr std::size_t longestSamlRequest = 64u << 10;  ///< characters of base64, and bytes of XML

/// Nothing of it is proved: requests are not signed.
struct AuthnRequest {
    std::string id;           ///< what the response answers
    std::string issuer;       ///< entity id of the application; empty when it does not say
    std::string destination;  ///< where the response shall go to; empty when it does not say
};

enum class SamlBinding : unsigned char { redirect, post };  ///< by redirect the XML is deflated (RFC 1951)

/// Reads the value of `SAMLRequest`. Fails with `InvalidInput`: not in base64, too large, no AuthnRequest of SAML 2.0, without an ID, or for another way to
/// answer than a form that is posted.
Result<AuthnRequest> readAuthnRequest(std::string_view encoded, SamlBinding binding);

}  // namespace rolewright::federation
