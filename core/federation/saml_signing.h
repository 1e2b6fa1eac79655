/// The identity provider's hand in SAML 2.0: keys with certificates, signed responses, metadata. Sources: OASIS SAML 2.0 Core and Metadata; W3C XML
/// Signature.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

/// A private key with the certificate that says whose signatures it makes.
struct SigningKey {
    crypto::Secret privateKey;  ///< PEM
    std::string certificate;    ///< PEM
};
/// An RSA key of 2048 bits with a certificate that it signs itself. `commonName` has 1 to 64 characters. With `alternativeNames`, as in
/// `DNS:localhost,IP:127.0.0.1`, the certificate is a TLS server's of these names. Fails with `InvalidInput`.
Result<SigningKey> newSigningKey(std::string_view commonName, Instant notBefore, Instant notAfter, const std::string& alternativeNames = {});

struct SamlAttribute {
    std::string name;
    std::vector<std::string> values;
};

/// What a response states. Times are written to the second.
struct SamlStatement {
    std::string issuer;        ///< entity id of the provider
    std::string responseId;    ///< an XML name: begins with a letter or `_`
    std::string assertionId;
    std::string nameId;
    std::string nameIdFormat;  ///< left out when empty
    std::string recipient;     ///< where the response is sent to: also the Destination
    std::string inResponseTo;  ///< ID of the request that is answered; left out when empty
    std::string audience;
    Instant issued{};
    Instant notBefore{};
    Instant notOnOrAfter{};
    std::string sessionIndex;
    std::optional<Instant> sessionNotOnOrAfter;
    std::vector<SamlAttribute> attributes;
};

enum class SignedPart : unsigned char { assertion, response, both };
enum class SignatureMethod : unsigned char { rsaSha1, rsaSha256, rsaSha384, rsaSha512, ecdsaSha256 };

/// The Response as XML, not signed. Fails with `InvalidInput` when a text has characters that XML cannot hold or an id is none.
Result<std::string> unsignedResponse(const SamlStatement& statement);
/// The document with an enveloped signature in the element of this ID, behind its Issuer: exclusive C14N, the certificate alongside.
Result<std::string> signElement(std::string_view xml, std::string_view id, const SigningKey& key, SignatureMethod method = SignatureMethod::rsaSha256);
/// The Response as XML, its assertion signed unless said otherwise.
Result<std::string> signedResponse(const SamlStatement& statement, const SigningKey& key, SignedPart part = SignedPart::assertion);

/// The provider's EntityDescriptor: what an account is given to trust it.
Result<std::string> metadataOf(std::string_view entityId, std::string_view certificate, std::string_view ssoUrl, std::optional<Instant> validUntil);
/// The base64 between a PEM certificate's first and last line, in one line; empty when it is no certificate.
std::string certificateBody(std::string_view certificate);

}  // namespace rolewright::federation
