#include "core/base/packed_table.h"

#include <cassert>
#include <cstdint>

#include <zlib.h>

namespace rolewright {

std::string unpackTable(std::span<const unsigned char> packed)
{
    constexpr std::size_t sizeBytes = 4;
    assert(packed.size() > sizeBytes);
    std::uint32_t size = 0;
    for (std::size_t i = 0; i < sizeBytes; ++i)
        size |= static_cast<std::uint32_t>(packed[i]) << (8 * i);
    std::string text(size, '\0');
    uLongf written = size;
    [[maybe_unused]] const int status = uncompress(reinterpret_cast<Bytef*>(text.data()), &written, packed.data() + sizeBytes, packed.size() - sizeBytes);
    assert(status == Z_OK && written == size);
    text.resize(written);
    return text;
}

}  // namespace rolewright
