#include "core/federation/saml_request.h"

#include "core/crypto/crypto.h"
#include "core/federation/saml_conditions.h"
#include "core/federation/saml_names.h"
#include "core/federation/xml.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace rolewright::federation {
namespace {

constexpr XmlLimits limits{longestSamlRequest, 16, 500};
constexpr std::size_t longestName = 1024;
constexpr std::size_t longestId = 255;

Error invalid(std::string message)
{
    return {"InvalidInput", "the SAML request " + std::move(message), {}};
}

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

/// Raw deflate, whole and nothing behind it; a text that grows beyond the limit is not unpacked.
Result<std::string> inflated(const std::string& packed)
{
    std::string text(longestSamlRequest, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return Error{"ServiceFailure", "the SAML request cannot be unpacked", {}};
    const std::unique_ptr<z_stream, EndInflate> ending(&stream);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in > 0)
        return invalid("is not deflated, or too large: it may have " + std::to_string(longestSamlRequest) + " bytes");
    text.resize(text.size() - stream.avail_out);
    return text;
}

Result<AuthnRequest> readRoot(XmlNode root)
{
    if (!isElement(root, saml::protocolSpace, "AuthnRequest") || attributeOf(root, "Version") != "2.0")
        return invalid("is no AuthnRequest of SAML 2.0");
    if (const std::string binding = attributeOf(root, "ProtocolBinding"); !binding.empty() && binding != saml::postBinding)
        return invalid("wants its answer by `" + binding + "`; only HTTP-POST is there");
    AuthnRequest request{attributeOf(root, "ID"), {}, attributeOf(root, "AssertionConsumerServiceURL")};
    if (request.id.empty() || request.id.size() > longestId)
        return invalid("has no ID, or one of more than " + std::to_string(longestId) + " characters");
    if (const XmlNode issuer = onlyChildOf(root, saml::assertionSpace, "Issuer"))
        request.issuer = plainValueOf(issuer).value_or(std::string());
    if (request.issuer.size() > longestName || request.destination.size() > longestName)
        return invalid("has an address or an Issuer of more than " + std::to_string(longestName) + " characters");
    return request;
}

}  // namespace

Result<AuthnRequest> readAuthnRequest(std::string_view encoded, SamlBinding binding)
{
    if (encoded.size() > longestSamlRequest)
        return invalid("is too large");
    std::string compact(encoded);  // some break it into lines
    std::erase_if(compact, [](char c) { return c == '\r' || c == '\n'; });
    Result<std::string> bytes = crypto::fromBase64(compact);
    if (!bytes)
        return invalid("is no base64");
    Result<std::string> xml = binding == SamlBinding::redirect ? inflated(*bytes) : std::move(bytes);
    if (!xml)
        return xml.error();
    const Result<XmlDocument> document = parseXml(*xml, limits);
    if (!document)
        return invalid("cannot be read: " + document.error().message);
    return readRoot(rootOf(*document));
}

}  // namespace rolewright::federation
