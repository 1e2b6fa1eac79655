/// QR codes as pictures, for `QRCodePNG`.
#pragma once

#include <string>
#include <string_view>

namespace rolewright::service {

/// A PNG of the QR code of `text` (at most 1,000 bytes), black on white with its quiet zone, `scale` pixels a module. Empty when it does not fit.
std::string qrCodePng(std::string_view text, int scale = 6);

}  // namespace rolewright::service
