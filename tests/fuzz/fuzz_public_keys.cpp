// Certificates and SSH keys that people hand in: read or refused in words; what is read once is read the same again.
// builds: core/base core/crypto
#include "core/crypto/public_keys.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto key = crypto::readSshPublicKey(text)) {
        const auto again = crypto::readSshPublicKey(key->text);
        fuzz::require(again.ok() && again->text == key->text && again->fingerprint == key->fingerprint && again->bits == key->bits, "a key reads the same again");
        if (const auto pem = crypto::sshPublicKeyToPem(key->text)) {
            const auto back = crypto::readSshPublicKey(*pem);
            fuzz::require(back.ok() && back->text == key->text, "a key in PEM is the same key");
        }
    } else {
        fuzz::require(key.error().code == "InvalidPublicKey" || key.error().code == "UnrecognizedPublicKeyEncoding", "a refused key has one of two codes");
    }
    if (const auto certificate = crypto::readCertificate(text))
        fuzz::require(!certificate->publicKey.empty(), "a certificate has a key");
    else
        fuzz::require(certificate.error().code == "MalformedCertificate", "a refused certificate has its code");
    const auto own = crypto::publicKeyOf(text);
    fuzz::require(own.ok() || own.error().code == "MalformedCertificate", "a refused private key has its code");
    return 0;
}
