#include "core/federation/saml_metadata.h"
#include "core/federation/saml_signing.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace rolewright::federation {
namespace {

constexpr unsigned keyBits = 2048;
constexpr int fewestRsaBits = 1024;  // IAM User Guide, "Troubleshoot SAML federation with IAM"
constexpr int fewestCurveBits = 256;
constexpr int mostKeyBits = 16384;
constexpr std::size_t longestName = 64;  // RFC 5280, appendix A.1: ub-common-name

template <auto Free> struct Freed {
    template <typename T> void operator()(T* object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;

Error failed()
{
    return {"ServiceFailure", "no signing key could be made", {}};
}

bool setTime(ASN1_TIME* field, Instant instant)
{
    return ASN1_TIME_set(field, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(instant))) != nullptr;
}

std::string_view written(BIO* bio)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size > 0 ? static_cast<std::size_t>(size) : 0};
}

bool addExtension(X509* certificate, int id, const char* value)
{
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool addServerNames(X509* certificate, const std::string& names)
{
    return names.empty() || (addExtension(certificate, NID_subject_alt_name, names.c_str()) && addExtension(certificate, NID_ext_key_usage, "serverAuth"));
}

/// A certificate of the key's own: subject and issuer are the same.
Certificate selfSigned(EVP_PKEY* key, std::string_view commonName, Instant notBefore, Instant notAfter, const std::string& serverNames)
{
    Certificate certificate(X509_new());
    std::string serial = crypto::randomBytes(16);
    serial[0] = static_cast<char>((serial[0] & 0x3f) | 0x40);  // positive, and never shorter
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(reinterpret_cast<const unsigned char*>(serial.data()), static_cast<int>(serial.size()), nullptr));
    if (!certificate || !number || !BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())))
        return nullptr;
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const bool made = X509_set_version(certificate.get(), X509_VERSION_3) == 1 && setTime(X509_getm_notBefore(certificate.get()), notBefore) &&
                      setTime(X509_getm_notAfter(certificate.get()), notAfter) && X509_set_pubkey(certificate.get(), key) == 1 &&
                      X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(commonName.data()),
                                                 static_cast<int>(commonName.size()), -1, 0) == 1 &&
                      X509_set_issuer_name(certificate.get(), name) == 1 && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
                      addServerNames(certificate.get(), serverNames) && X509_sign(certificate.get(), key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

}  // namespace

Result<SigningKey> newSigningKey(std::string_view commonName, Instant notBefore, Instant notAfter, const std::string& alternativeNames)
{
    if (commonName.empty() || !text::isValidUtf8(commonName) || text::codePoints(commonName) > longestName)
        return Error{"InvalidInput", "the common name `" + std::string(commonName) + "` must have 1 to 64 characters", {}};
    if (notAfter <= notBefore)
        return Error{"InvalidInput", "a certificate must end after it begins", {}};
    const Key key(EVP_RSA_gen(keyBits));
    const Certificate certificate = key ? selfSigned(key.get(), commonName, notBefore, notAfter, alternativeNames) : nullptr;
    const Bio keyText(BIO_new(BIO_s_secmem()));
    const Bio certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || !keyText || !certificateText || PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return failed();
    return SigningKey{crypto::Secret(written(keyText.get())), std::string(written(certificateText.get()))};
}

std::string flawOfCertificate(std::string_view der)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    const auto* end = bytes + der.size();
    const Certificate certificate(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
    if (!certificate || bytes != end)
        return "an X509Certificate is no certificate";
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    if (!key)
        return "the key of an X509Certificate cannot be read";
    const int kind = EVP_PKEY_get_base_id(key);
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return "the key of an X509Certificate is neither RSA nor of an elliptic curve";
    const int bits = EVP_PKEY_get_bits(key);
    const int fewest = kind == EVP_PKEY_RSA ? fewestRsaBits : fewestCurveBits;
    if (bits < fewest || bits > mostKeyBits)
        return "the key of an X509Certificate has " + std::to_string(bits) + " bits; it must have " + std::to_string(fewest) + " at least";
    return {};
}

std::string certificateBody(std::string_view certificate)
{
    constexpr std::string_view first = "-----BEGIN CERTIFICATE-----";
    constexpr std::string_view last = "-----END CERTIFICATE-----";
    const std::size_t begin = certificate.find(first);
    const std::size_t end = certificate.find(last);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + first.size())
        return {};
    std::string body(certificate.substr(begin + first.size(), end - begin - first.size()));
    std::erase_if(body, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
    return body;
}

}  // namespace rolewright::federation
