#include "core/crypto/crypto.h"

#include "core/crypto/seeded_randomness.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace rolewright::crypto {

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr std::size_t keySize = 32;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

/// Going on without randomness or with a broken cipher would be worse than stopping; neither happens on a machine that works.
void require(bool worked, const char* what)
{
    if (!worked) {
        std::fprintf(stderr, "rolewright: OpenSSL cannot provide %s; stopping\n", what);
        std::abort();
    }
}

struct CipherContextDeleter {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextDeleter>;

struct CipherDeleter {
    void operator()(EVP_CIPHER* cipher) const { EVP_CIPHER_free(cipher); }
};

CipherContext newCipher(const Secret& key, const unsigned char* nonce, bool encrypt)
{
    assert(key.size() == keySize);
    static const std::unique_ptr<EVP_CIPHER, CipherDeleter> cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    CipherContext context(EVP_CIPHER_CTX_new());
    require(cipher && context && EVP_CipherInit_ex2(context.get(), cipher.get(), bytesOf(key.reveal()), nonce, encrypt ? 1 : 0, nullptr) == 1, "AES-256-GCM");
    return context;
}

/// OpenSSL counts in int; what we seal is far smaller.
int sizeOf(std::string_view bytes)
{
    require(bytes.size() < (1u << 30), "a cipher for more than 1 GiB");
    return static_cast<int>(bytes.size());
}

struct DigestDeleter {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
};
struct MacDeleter {
    void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
};
struct MacContextDeleter {
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

}  // namespace

Digest sha256(std::string_view bytes)
{
    static const std::unique_ptr<EVP_MD, DigestDeleter> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    Digest digest{};
    require(algorithm && EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm.get(), nullptr) == 1, "SHA-256");
    return digest;
}

namespace {

using MacContext = std::unique_ptr<EVP_MAC_CTX, MacContextDeleter>;

/// A context for HMAC-SHA-256 that has seen no key.
MacContext emptyHmac()
{
    const std::unique_ptr<EVP_MAC, MacDeleter> hmac(EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr));
    MacContext context(hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr);
    std::array<char, 7> digestName{"SHA256"};
    const std::array<OSSL_PARAM, 2> parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName.data(), 0), OSSL_PARAM_construct_end()};
    require(context && EVP_MAC_CTX_set_params(context.get(), parameters.data()) == 1, "HMAC-SHA-256");
    return context;
}

}  // namespace

Digest hmacSha256(std::string_view key, std::string_view bytes)
{
    // Fetching algorithms costs more than a short HMAC. What is only copied from is shared by threads.
    static const MacContext empty = emptyHmac();
    const MacContext context(EVP_MAC_CTX_dup(empty.get()));
    // A null key pointer means "keep the key" to OpenSSL, so an empty key needs an address.
    const unsigned char* keyBytes = key.empty() ? bytesOf(std::string_view("")) : bytesOf(key);
    Digest digest{};
    std::size_t length = 0;
    require(context && EVP_MAC_init(context.get(), keyBytes, key.size(), nullptr) == 1 && EVP_MAC_update(context.get(), bytesOf(bytes), bytes.size()) == 1 &&
                EVP_MAC_final(context.get(), digest.data(), &length, digest.size()) == 1 && length == digest.size(),
            "HMAC-SHA-256");
    return digest;
}

std::string toHex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(bytes.size() * 2, '\0');
    char* out = text.data();
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        *out++ = digits[byte >> 4u];
        *out++ = digits[byte & 15u];
    }
    return text;
}

std::string toHex(const Digest& digest)
{
    return toHex(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::string md5Hex(std::string_view bytes)
{
    std::array<char, 16> digest{};
    // `-fips`: an ETag is no security measure, so it may be made on machines that otherwise forbid MD5.
    require(EVP_Q_digest(nullptr, "MD5", "-fips", bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) == 1, "MD5");
    return toHex(std::string_view(digest.data(), digest.size()));
}

std::string randomBytes(std::size_t count)
{
    if (SeededRandomness* const seeded = SeededRandomness::current())
        return seeded->bytes(count);
    std::string bytes(count, '\0');
    require(RAND_priv_bytes(bytesOf(bytes), sizeOf(bytes)) == 1, "random bytes");
    return bytes;
}

std::string newUuid()
{
    std::string bytes = randomBytes(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    std::string text = toHex(bytes);
    for (const std::size_t place : {20u, 16u, 12u, 8u})
        text.insert(place, 1, '-');
    return text;
}

std::string randomText(std::size_t count, std::string_view alphabet)
{
    assert(alphabet.size() >= 2 && alphabet.size() <= 256);
    // Bytes from the last, incomplete round of the alphabet are thrown away, else its first characters would come up more often.
    const std::size_t usable = 256 - 256 % alphabet.size();
    std::string text;
    text.reserve(count);
    while (text.size() < count) {
        std::string bytes = randomBytes(count - text.size() + 8);
        for (const char c : bytes) {
            const std::size_t value = static_cast<std::uint8_t>(c);
            if (value < usable && text.size() < count) {
                text += alphabet[value % alphabet.size()];
            }
        }
        cleanse(bytes);
    }
    return text;
}

bool constantTimeEquals(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string seal(const Secret& key, std::string_view plain, std::string_view context)
{
    std::string sealedBytes = randomBytes(nonceSize);
    sealedBytes.resize(nonceSize + plain.size() + tagSize);
    unsigned char* const out = bytesOf(sealedBytes);
    const CipherContext cipher = newCipher(key, out, true);
    int written = 0;
    require(EVP_EncryptUpdate(cipher.get(), nullptr, &written, bytesOf(context), sizeOf(context)) == 1 &&
                EVP_EncryptUpdate(cipher.get(), out + nonceSize, &written, bytesOf(plain), sizeOf(plain)) == 1,
            "AES-256-GCM");
    int rest = 0;
    require(EVP_EncryptFinal_ex(cipher.get(), out + nonceSize + written, &rest) == 1 &&
                EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, out + nonceSize + plain.size()) == 1,
            "AES-256-GCM");
    return sealedBytes;
}

Result<Secret> unseal(const Secret& key, std::string_view sealedBytes, std::string_view context)
{
    const Error broken{"SealBroken", "the sealed bytes were changed, or were sealed with another key or for another purpose", {}};
    if (sealedBytes.size() < static_cast<std::size_t>(nonceSize + tagSize)) {
        return broken;
    }
    const std::string_view body = sealedBytes.substr(nonceSize, sealedBytes.size() - nonceSize - tagSize);
    std::string tag(sealedBytes.substr(sealedBytes.size() - tagSize));
    const CipherContext cipher = newCipher(key, bytesOf(sealedBytes), false);
    // One byte more than needed: OpenSSL wants an address even for an empty text.
    std::string plain(body.size() + 1, '\0');
    int written = 0;
    int rest = 0;
    const bool opened = EVP_DecryptUpdate(cipher.get(), nullptr, &written, bytesOf(context), sizeOf(context)) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), bytesOf(plain), &written, bytesOf(body), sizeOf(body)) == 1 &&
                        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1 &&
                        EVP_DecryptFinal_ex(cipher.get(), bytesOf(plain) + written, &rest) == 1;
    Secret secret(opened ? std::string_view(plain.data(), body.size()) : std::string_view());
    cleanse(plain);
    if (!opened) {
        return broken;
    }
    return secret;
}

Secret deriveKey(std::string_view passphrase, std::string_view salt)
{
    assert(salt.size() >= 16);
    std::string key(keySize, '\0');
    // 128·N·r is 32 MiB, which is just over OpenSSL's default ceiling.
    require(EVP_PBE_scrypt(passphrase.data(), passphrase.size(), bytesOf(salt), salt.size(), 1u << 15u, 8, 1, 64u << 20u, bytesOf(key), key.size()) == 1,
            "scrypt");
    Secret secret(key);
    cleanse(key);
    return secret;
}

}  // namespace rolewright::crypto
