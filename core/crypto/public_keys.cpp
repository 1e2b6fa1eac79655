#include "core/crypto/public_keys.h"

#include "core/crypto/crypto.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <climits>
#include <ctime>
#include <memory>
#include <optional>

namespace rolewright::crypto {
namespace {

template <auto Free> struct Freed {
    template <typename T> void operator()(T* object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

constexpr std::string_view sshKind = "ssh-rsa";
constexpr std::size_t longestNumber = 2048 + 1;  // bytes: RSA of 16,384 bits, with the sign

Error malformedCertificate(std::string message) { return {"MalformedCertificate", std::move(message), {}}; }
Error invalidKey() { return {"InvalidPublicKey", "The SSH public key is invalid or otherwise malformed.", {}}; }

Bio reading(std::string_view text) { return Bio(text.size() > INT_MAX ? nullptr : BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

/// Without it OpenSSL would ask for a passphrase on the terminal.
int noPassphrase(char*, int, int, void*) { return -1; }

std::optional<Instant> instantOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return Instant(std::chrono::seconds(timegm(&parts)));
}

std::string derOf(const EVP_PKEY* key) {
    unsigned char* bytes = nullptr;
    const int size = key ? i2d_PUBKEY(key, &bytes) : 0;
    std::string der(reinterpret_cast<const char*>(bytes), size > 0 ? static_cast<std::size_t>(size) : 0);
    OPENSSL_free(bytes);
    return der;
}

/// The next field of an SSH key: four bytes of length and then as many (RFC 4251 §5).
std::optional<std::string_view> nextField(std::string_view& bytes) {
    if (bytes.size() < 4) return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(bytes[i]);
    if (size > bytes.size() - 4) return std::nullopt;
    const std::string_view field = bytes.substr(4, size);
    bytes.remove_prefix(4 + size);
    return field;
}

std::string field(std::string_view content) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(content.size() >> shift & 0xff);
    return bytes.append(content);
}

/// A positive number with a leading zero where its first bit is set.
std::string numberField(const BIGNUM* number) {
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    if (!bytes.empty() && (bytes[0] & 0x80)) bytes.insert(bytes.begin(), '\0');
    return field(bytes);
}

struct RsaNumbers {
    Number exponent;
    Number modulus;
};

std::optional<RsaNumbers> numbersOf(std::string_view blob) {
    const auto kind = nextField(blob);
    const auto exponent = nextField(blob);
    const auto modulus = nextField(blob);
    if (!kind || *kind != sshKind || !exponent || !modulus || !blob.empty()) return std::nullopt;
    for (const std::string_view bytes : {*exponent, *modulus}) {
        if (bytes.empty() || bytes.size() > longestNumber || (bytes[0] & 0x80)) return std::nullopt;
    }
    const auto number = [](std::string_view bytes) {
        return Number(BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), nullptr));
    };
    RsaNumbers numbers{number(*exponent), number(*modulus)};
    if (!numbers.exponent || !numbers.modulus || BN_is_zero(numbers.modulus.get()) || !BN_is_odd(numbers.exponent.get())) return std::nullopt;
    return numbers;
}

SshPublicKeyFacts factsOf(const RsaNumbers& numbers) {
    const std::string blob = field(sshKind) + numberField(numbers.exponent.get()) + numberField(numbers.modulus.get());
    SshPublicKeyFacts facts{std::string(sshKind) + " " + toBase64(blob), {}, BN_num_bits(numbers.modulus.get())};
    const std::string digest = md5Hex(blob);
    for (std::size_t i = 0; i < digest.size(); i += 2) facts.fingerprint += (i == 0 ? "" : ":") + digest.substr(i, 2);
    return facts;
}

std::optional<RsaNumbers> numbersOfPem(std::string_view pem) {
    const Bio bio = reading(pem);
    const Key key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, &noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) return std::nullopt;
    BIGNUM* modulus = nullptr;
    BIGNUM* exponent = nullptr;
    EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_E, &exponent);
    RsaNumbers numbers{Number(exponent), Number(modulus)};
    return numbers.exponent && numbers.modulus ? std::optional(std::move(numbers)) : std::nullopt;
}

std::optional<RsaNumbers> numbersOfSsh(std::string_view text) {
    text.remove_prefix(std::min(text.size(), sshKind.size() + 1));
    const auto blob = fromBase64(text.substr(0, text.find_first_of(" \t\r\n")));
    return blob ? numbersOf(*blob) : std::nullopt;
}

}  // namespace

Result<CertificateFacts> readCertificate(std::string_view pem) {
    const Bio bio = reading(pem);
    const Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, &noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    if (!certificate) return malformedCertificate("Unable to parse certificate. Please ensure the certificate is in PEM format.");
    const auto notBefore = instantOf(X509_get0_notBefore(certificate.get()));
    const auto notAfter = instantOf(X509_get0_notAfter(certificate.get()));
    std::string key = derOf(X509_get0_pubkey(certificate.get()));
    ERR_clear_error();
    if (!notBefore || !notAfter || key.empty()) return malformedCertificate("Unable to parse certificate. Please ensure the certificate is in PEM format.");
    return CertificateFacts{*notBefore, *notAfter, std::move(key)};
}

Result<std::string> publicKeyOf(std::string_view privateKeyPem) {
    const Bio bio = reading(privateKeyPem);
    const Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    if (!key) return malformedCertificate("Unable to parse key. Please ensure the key is in PEM format and is not encrypted.");
    return derOf(key.get());
}

Result<SshPublicKeyFacts> readSshPublicKey(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const bool ssh = text.starts_with(sshKind) && text.size() > sshKind.size() && (text[sshKind.size()] == ' ' || text[sshKind.size()] == '\t');
    const bool pem = text.starts_with("-----BEGIN PUBLIC KEY-----");
    if (!ssh && !pem)
        return Error{"UnrecognizedPublicKeyEncoding", "The public key encoding format is unsupported or unrecognized: ssh-rsa or PEM is needed.", {}};
    const auto numbers = ssh ? numbersOfSsh(text) : numbersOfPem(text);
    if (!numbers) return invalidKey();
    return factsOf(*numbers);
}

Result<std::string> sshPublicKeyToPem(std::string_view text) {
    const auto numbers = numbersOfSsh(text);
    if (!numbers) return invalidKey();
    const std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    const std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>> context(EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nullptr));
    const Bio bio(BIO_new(BIO_s_mem()));
    EVP_PKEY* made = nullptr;
    if (builder && context && bio && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, numbers->modulus.get()) == 1 &&
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, numbers->exponent.get()) == 1) {
        const std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
        if (parameters && EVP_PKEY_fromdata_init(context.get()) == 1) EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get());
    }
    const Key key(made);
    ERR_clear_error();
    if (!key || PEM_write_bio_PUBKEY(bio.get(), key.get()) != 1) return invalidKey();
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return std::string(bytes, static_cast<std::size_t>(size));
}

}  // namespace rolewright::crypto
