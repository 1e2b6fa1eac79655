/// Public keys as people hand them in: X.509 certificates in PEM, SSH keys.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace rolewright::crypto {

/// What a certificate says of itself.
struct CertificateFacts {
    Instant notBefore{};
    Instant notAfter{};
    std::string publicKey;  ///< SubjectPublicKeyInfo, DER
};

/// Reads the first certificate of a PEM text. Fails with `MalformedCertificate`.
Result<CertificateFacts> readCertificate(std::string_view pem);
/// The public half of a private key in PEM that no passphrase guards, as `CertificateFacts::publicKey` has it. Fails with `MalformedCertificate`.
Result<std::string> publicKeyOf(std::string_view privateKeyPem);

/// An RSA key for SSH (RFC 4253 §6.6).
struct SshPublicKeyFacts {
    std::string text;         ///< `ssh-rsa …`, without a comment
    std::string fingerprint;  ///< MD5 of the key, bytes in hex between colons (RFC 4716 §4)
    int bits = 0;
};

/// Reads `ssh-rsa …`, with or without a comment, or a public RSA key in PEM. Fails with `InvalidPublicKey` when it says it is one and is not, with
/// `UnrecognizedPublicKeyEncoding` when it is neither.
Result<SshPublicKeyFacts> readSshPublicKey(std::string_view text);
/// `-----BEGIN PUBLIC KEY-----` of an `ssh-rsa …` that `readSshPublicKey` took. Fails as that does.
Result<std::string> sshPublicKeyToPem(std::string_view text);

}  // namespace rolewright::crypto
