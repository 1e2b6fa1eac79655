#include "core/server/signature_facts.h"

#include "core/base/time_text.h"
#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::server {
namespace {

std::string spacedHex(std::string_view bytes)
{
    std::string spaced;
    for (const char byte : bytes)
        spaced.append(spaced.empty() ? "" : " ").append(crypto::toHex(std::string_view(&byte, 1)));
    return spaced;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> signatureKeys(const protocol::SignatureClaim& claim, const std::string& payloadHash, Instant now)
{
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - claim.time);
    return {{"s3:authType", claim.presigned ? "REST-QUERY-STRING" : "REST-HEADER"},
            {"s3:signatureAge", std::to_string(std::max<std::int64_t>(0, age.count()))},
            {"s3:x-amz-content-sha256", payloadHash}};
}

void addTimes(protocol::ErrorDetails& details, const protocol::SignatureClaim& claim, const Error& error, Instant now, std::chrono::minutes window)
{
    if (error.code == "RequestTimeTooSkewed") {
        details.emplace_back("RequestTime", claim.timestamp);
        details.emplace_back("ServerTime", toIso8601(now));
        details.emplace_back("MaxAllowedSkewMilliseconds", std::to_string(std::chrono::milliseconds(window).count()));
    } else if (claim.time + claim.expires < now) {
        details.emplace_back("X-Amz-Expires", std::to_string(claim.expires.count()));
        details.emplace_back("Expires", toIso8601(claim.time + claim.expires));
        details.emplace_back("ServerTime", toIso8601(now));
    }
}

void addSignature(protocol::ErrorDetails& details, const protocol::HttpRequest& request, const protocol::SignatureClaim& claim, const Error& error,
                  std::string_view payloadHash)
{
    if (error.code != "SignatureDoesNotMatch") {
        std::string names;
        for (const std::string& name : protocol::unsignedHeaders(request, claim))
            names.append(names.empty() ? "" : ", ").append(name);
        details.emplace_back("HeadersNotSigned", names);
        return;
    }
    const std::string canonical = protocol::canonicalRequest(request, claim.signedHeaders, payloadHash, protocol::Dialect::s3);
    const std::string toSign = protocol::stringToSign(claim.timestamp, claim.scope, canonical);
    details.emplace_back("AWSAccessKeyId", claim.accessKeyId);
    details.emplace_back("StringToSign", toSign);
    details.emplace_back("SignatureProvided", claim.signature);
    details.emplace_back("StringToSignBytes", spacedHex(toSign));
    details.emplace_back("CanonicalRequest", canonical);
    details.emplace_back("CanonicalRequestBytes", spacedHex(canonical));
}

}  // namespace rolewright::server
