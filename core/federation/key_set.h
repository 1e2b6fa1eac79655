/// JSON Web Key Sets: the public keys that an identity provider signs with. Sources: RFC 7517; RFC 7518, section 6; IAM User Guide, "Create an OpenID
/// Connect (OIDC) identity provider in IAM".
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

/// A key that verifies signatures. Only what verifying needs is kept of it.
struct PublicKey {
    std::string id;         ///< `kid`
    std::string type;       ///< `RSA` or `EC`
    std::string algorithm;  ///< the only one it is for; empty when the set does not say
    std::string curve;      ///< of an EC key: `P-256`, `P-384`, `P-521`
    std::string first;      ///< modulus, or x; base64url
    std::string second;     ///< exponent, or y; base64url
};

/// The algorithms that IAM takes: RS256, RS384, RS512, ES256, ES384, ES512.
bool isSigningAlgorithm(std::string_view algorithm);

class KeySet {
public:
    static constexpr std::size_t mostBytes = 256u << 10;
    static constexpr std::size_t mostKeysOfAType = 100;

    /// Reads a JWKS. Keys for other ends (encryption, other key types) are passed over. Fails with `InvalidKeySet` when it is no key set, holds a secret or
    /// private key, an RSA key under 2048 bits, two keys of one id, more than 100 keys of a type, or none that verifies.
    static Result<KeySet> parse(std::string_view text);

    /// The key of this id that fits the algorithm in type, curve and, when it says one, `alg`; null when there is none.
    const PublicKey* find(std::string_view id, std::string_view algorithm) const;
    const std::vector<PublicKey>& keys() const { return m_keys; }

private:
    std::vector<PublicKey> m_keys;
};

}  // namespace rolewright::federation
