/// Keys that sign JSON Web Tokens: what an identity provider of ours keeps secret, and what it publishes. Sources: RFC 7515, RFC 7517, RFC 7638.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/json/writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

/// A new private key as a JWK for one of the algorithms of `isSigningAlgorithm` (RSA of 2048 bits). Its `kid` is its thumbprint.
/// Fails with `InvalidAlgorithm`.
Result<crypto::Secret> newSigningJwk(std::string_view algorithm);

/// `claims` as a compact JWT, signed. Fails with `InvalidKey` when the text is no private JWK.
Result<std::string> signedToken(const json::Object& claims, const crypto::Secret& jwk);
/// The same for a header of the caller's own, to the byte. Its `alg` must be one that the key can sign with.
Result<std::string> signedText(std::string_view header, std::string_view payload, const crypto::Secret& jwk);

/// The public halves as a JWKS, one line. Fails with `InvalidKey`.
Result<std::string> publicKeys(const std::vector<const crypto::Secret*>& jwks);

}  // namespace rolewright::federation
