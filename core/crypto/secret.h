/// Bytes that must not linger: zeroed when they go, never printed, never copied by accident.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::crypto {

/// Owns secret bytes. Movable, not copyable (`clone` says it aloud); memory is cleansed on destruction and on move-from.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view bytes);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    Secret clone() const { return Secret(reveal()); }
    bool empty() const { return m_bytes.empty(); }
    std::size_t size() const { return m_bytes.size(); }
    /// The bytes themselves, valid while this Secret lives. The name is a warning: do not log, store or copy them.
    std::string_view reveal() const { return {m_bytes.data(), m_bytes.size()}; }
    /// Compares in constant time.
    bool equals(std::string_view other) const;

private:
    void cleanse();
    std::vector<char> m_bytes;
};

/// Cleanses a std::string's bytes in place (for text a library forced on us) and clears it.
void cleanse(std::string& text);
/// Zeroes bytes in place.
void cleanse(std::span<std::uint8_t> bytes);

}  // namespace rolewright::crypto
