#include "core/federation/base64url.h"

#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::federation {

std::string toBase64Url(std::string_view bytes)
{
    std::string text = crypto::toBase64(bytes);
    text.resize(std::min(text.find('='), text.size()));
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

Result<std::string> fromBase64Url(std::string_view text)
{
    if (text.find_first_of("+/=") != std::string_view::npos)
        return Error{"InvalidBase64", "the text holds characters that are not of the base64url alphabet", {}};
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '-', '+');
    std::replace(plain.begin(), plain.end(), '_', '/');
    plain.append((4 - plain.size() % 4) % 4, '=');
    return crypto::fromBase64(plain);
}

}  // namespace rolewright::federation
