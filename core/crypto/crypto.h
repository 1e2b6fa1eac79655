/// The only door to OpenSSL: hashes, random bytes, sealing.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rolewright::crypto {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
Digest hmacSha256(std::string_view key, std::string_view bytes);
std::string toHex(std::string_view bytes);
std::string toHex(const Digest& digest);
std::string md5Hex(std::string_view bytes);  ///< for S3 ETags only; not a security measure

/// Cryptographically strong random bytes.
std::string randomBytes(std::size_t count);
/// A random UUID (RFC 9562, version 4).
std::string newUuid();
/// `count` characters drawn evenly from `alphabet` (2 to 256 characters).
std::string randomText(std::size_t count, std::string_view alphabet);

/// Equal lengths and bytes, in constant time for a given length.
bool constantTimeEquals(std::string_view a, std::string_view b);

/// AES-256-GCM with a fresh 96-bit nonce: nonce ‖ ciphertext ‖ tag. `key` is 32 bytes. `context` is authenticated, not stored.
std::string seal(const Secret& key, std::string_view plain, std::string_view context);
/// Fails with `SealBroken` if the bytes, the key or the context are not the ones sealed.
Result<Secret> unseal(const Secret& key, std::string_view sealedBytes, std::string_view context);

/// scrypt (RFC 7914) with N=2^15, r=8, p=1: a 32-byte key from a passphrase and a salt of at least 16 bytes.
Secret deriveKey(std::string_view passphrase, std::string_view salt);

std::string toBase64(std::string_view bytes);
/// Strict RFC 4648 section 4: fails with `InvalidBase64` on characters outside the alphabet (line breaks too), wrong padding or stray bits, so that every
/// value has one spelling.
Result<std::string> fromBase64(std::string_view text);

}  // namespace rolewright::crypto
