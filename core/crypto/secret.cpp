#include "core/crypto/secret.h"

#include <openssl/crypto.h>

namespace rolewright::crypto {

Secret::Secret(std::string_view bytes) : m_bytes(bytes.begin(), bytes.end())
{
}

Secret::~Secret()
{
    cleanse();
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        cleanse();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

bool Secret::equals(std::string_view other) const
{
    return m_bytes.size() == other.size() && CRYPTO_memcmp(m_bytes.data(), other.data(), other.size()) == 0;
}

void Secret::cleanse()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

void cleanse(std::string& text)
{
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

void cleanse(std::span<std::uint8_t> bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

}  // namespace rolewright::crypto
