/// Sums over bytes that come piece by piece: what S3 and its clients tell objects apart by. None of them is a security measure.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rolewright::crypto {

enum class SumKind : unsigned char { md5, sha1, sha256, crc32, crc32c, crc64nvme };

class Sum {
public:
    explicit Sum(SumKind kind);
    ~Sum();
    Sum(Sum&&) noexcept;
    Sum& operator=(Sum&&) noexcept;

    void add(std::string_view bytes);
    /// The sum's bytes, most significant first. Call once.
    std::string take();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

std::string sumOf(SumKind kind, std::string_view bytes);
/// The sum of two texts one behind the other, out of theirs; `length` is the second's. CRCs only.
std::string joinedSum(SumKind kind, std::string_view first, std::string_view second, std::uint64_t length);

}  // namespace rolewright::crypto
