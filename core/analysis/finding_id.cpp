#include "core/analysis/finding_id.h"

#include "core/crypto/crypto.h"

namespace rolewright::analysis {

std::string findingId(const std::vector<std::string_view>& texts)
{
    constexpr std::size_t digits = 32;
    constexpr std::size_t versionAt = 12;
    constexpr std::size_t variantAt = 16;
    std::string said;
    for (const std::string_view text : texts)
        said.append(std::to_string(text.size())).append(1, ':').append(text);
    std::string hex = crypto::toHex(crypto::sha256(said)).substr(0, digits);
    hex[versionAt] = '8';
    hex[variantAt] = '8';
    for (const std::size_t at : {20, 16, 12, 8})
        hex.insert(at, "-");
    return hex;
}

}  // namespace rolewright::analysis
