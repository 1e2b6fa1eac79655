#include "core/service/qr_code.h"

#include <array>
#include <cstdint>
#include <memory>
#include <qrencode.h>
#include <vector>
#include <zlib.h>

namespace rolewright::service {
namespace {

constexpr int quietZone = 4;  // modules; ISO/IEC 18004

void putNumber(std::string& bytes, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>(number >> shift & 0xFFu));
}

/// Length, kind, data and checksum. Source: PNG (Third Edition), "Chunk layout".
void putChunk(std::string& png, std::string_view kind, std::string_view data)
{
    putNumber(png, static_cast<std::uint32_t>(data.size()));
    const std::size_t start = png.size();
    png.append(kind).append(data);
    const auto* bytes = reinterpret_cast<const Bytef*>(png.data() + start);
    putNumber(png, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(png.size() - start))));
}

std::string compressed(const std::string& bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    packed.resize(size);
    return packed;
}

}  // namespace

std::string qrCodePng(std::string_view text, int scale)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    const int side = (code->width + 2 * quietZone) * scale;
    const auto isDark = [&](int x, int y) {
        const int column = x / scale - quietZone;
        const int row = y / scale - quietZone;
        const bool inside = column >= 0 && row >= 0 && column < code->width && row < code->width;
        return inside && (code->data[row * code->width + column] & 1u) != 0;
    };
    std::string pixels;
    for (int y = 0; y < side; ++y) {
        pixels.push_back('\0');  // this line is not filtered
        for (int x = 0; x < side; x += 8) {
            unsigned byte = 0;
            for (int bit = 0; bit < 8; ++bit)
                byte = byte << 1 | (x + bit < side && !isDark(x + bit, y) ? 1u : 0u);
            pixels.push_back(static_cast<char>(byte));
        }
    }
    std::string png("\x89PNG\r\n\x1a\n", 8);
    std::string header;
    putNumber(header, static_cast<std::uint32_t>(side));
    putNumber(header, static_cast<std::uint32_t>(side));
    header += std::string("\x01\x00\x00\x00\x00", 5);  // one bit a pixel, grey
    putChunk(png, "IHDR", header);
    putChunk(png, "IDAT", compressed(pixels));
    putChunk(png, "IEND", {});
    return png;
}

}  // namespace rolewright::service
