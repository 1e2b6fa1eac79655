#include "core/protocol/sigv4_check.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::protocol {

namespace {

constexpr std::string_view contentHash = "x-amz-content-sha256";

Error mismatch(std::string message)
{
    return {"SignatureDoesNotMatch", std::move(message), {}};
}

Error wrongSignature(Dialect dialect)
{
    if (dialect == Dialect::s3)
        return mismatch("The request signature we calculated does not match the signature you provided. Check your key and signing method.");
    return mismatch("The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. "
                    "Consult the service documentation for details.");
}

std::string wrongRegionText(const SignatureClaim& claim, std::string_view expected)
{
    return "the region '" + claim.scope.region + "' is wrong; expecting '" + std::string(expected) + "'";
}

Error malformed(const SignatureClaim& claim, const std::string& wrong)
{
    if (claim.presigned)
        return {"AuthorizationQueryParametersError", "Error parsing the X-Amz-Credential parameter; " + wrong, {}};
    return {"AuthorizationHeaderMalformed", "The authorization header is malformed; " + wrong, {}};
}

/// S3 names the first thing that is wrong.
std::string wrongScopeOfS3(const SignatureClaim& claim, std::string_view service, bool isRegion)
{
    if (claim.scope.service != service)
        return "incorrect service \"" + claim.scope.service + "\". This endpoint belongs to \"" + std::string(service) + "\".";
    if (claim.scope.terminator != scopeTerminator)
        return "incorrect terminal \"" + claim.scope.terminator + "\". This endpoint uses \"aws4_request\".";
    if (!isRegion)
        return wrongRegionText(claim, "us-east-1");
    if (!claim.timestamp.starts_with(claim.scope.date) || claim.scope.date.size() != 8)
        return "Invalid credential date \"" + claim.scope.date + "\". This date is not the same as X-Amz-Date: \"" + claim.timestamp.substr(0, 8) + "\".";
    return {};
}

/// Everybody else names all of it.
std::string wrongScope(const SignatureClaim& claim, std::string_view service, bool isRegion)
{
    std::string wrong;
    if (!isRegion)
        wrong += "Credential should be scoped to a valid region. ";
    if (claim.scope.service != service)
        wrong += "Credential should be scoped to correct service: '" + std::string(service) + "'. ";
    if (claim.scope.terminator != scopeTerminator)
        wrong += "Credential should be scoped with a valid terminator: 'aws4_request', not '" + claim.scope.terminator + "'.";
    const std::string day = claim.timestamp.substr(0, 8);
    if (claim.scope.date != day)
        wrong += "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '" + claim.scope.date + "' != '" + day +
                 "', from '" + claim.timestamp + "'.";
    return wrong;
}

std::string minutesText(std::chrono::minutes minutes)
{
    return std::to_string(minutes.count()) + " min.)";
}

Result<void> checkPresignedTime(const SignatureClaim& claim, Instant now, std::chrono::minutes window)
{
    if (claim.time > now + window)
        return Error{"AccessDenied", "Request is not yet valid", {}};
    if (claim.time + claim.expires < now)
        return Error{"AccessDenied", "Request has expired", {}};
    return {};
}

}  // namespace

Result<void> checkScope(const SignatureClaim& claim, std::string_view service, bool isRegion, Dialect dialect)
{
    if (dialect == Dialect::query) {
        std::string wrong = wrongScope(claim, service, isRegion);
        return wrong.empty() ? Result<void>() : mismatch(std::move(wrong));
    }
    const std::string wrong = wrongScopeOfS3(claim, service, isRegion);
    return wrong.empty() ? Result<void>() : malformed(claim, wrong);
}

Error wrongRegion(const SignatureClaim& claim, std::string_view expected)
{
    return malformed(claim, wrongRegionText(claim, expected));
}

Result<void> checkTime(const SignatureClaim& claim, Instant now, std::optional<std::chrono::minutes> window, Dialect dialect)
{
    if (!window)
        return {};
    if (dialect == Dialect::s3 && claim.presigned)
        return checkPresignedTime(claim, now, *window);
    const Instant earliest = now - *window;
    const Instant latest = now + *window;
    const bool early = claim.time < std::chrono::floor<std::chrono::seconds>(earliest);
    if (!early && claim.time <= latest)
        return {};
    if (dialect == Dialect::s3)
        return Error{"RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", {}};
    if (early)
        return mismatch("Signature expired: " + claim.timestamp + " is now earlier than " + toBasicIso8601(earliest) + " (" + toBasicIso8601(now) + " - " +
                        minutesText(*window));
    return mismatch("Signature not yet current: " + claim.timestamp + " is still later than " + toBasicIso8601(latest) + " (" + toBasicIso8601(now) + " + " +
                    minutesText(*window));
}

Result<std::string> payloadHashOf(const HttpRequest& request, const SignatureClaim& claim, Dialect dialect)
{
    if (dialect == Dialect::query)
        return crypto::toHex(crypto::sha256(request.body));
    if (const auto said = request.headers.find(contentHash); said && (!claim.presigned || claim.signs(contentHash)))
        return std::string(*said);
    if (claim.presigned)
        return std::string(unsignedPayload);
    return Error{"InvalidRequest", "Missing required header for this request: x-amz-content-sha256", {}};
}

Result<void> checkSignature(const HttpRequest& request, const SignatureClaim& claim, const crypto::Secret& key, std::string_view payloadHash, Dialect dialect)
{
    if (!claim.signs("host"))
        return mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    if (dialect == Dialect::s3 && !unsignedHeaders(request, claim).empty())
        return Error{"AccessDenied", "There were headers present in the request which were not signed", {}};
    const std::string expected =
        signatureOf(key, stringToSign(claim.timestamp, claim.scope, canonicalRequest(request, claim.signedHeaders, payloadHash, dialect)));
    return crypto::constantTimeEquals(expected, claim.signature) ? Result<void>() : wrongSignature(dialect);
}

std::vector<std::string> unsignedHeaders(const HttpRequest& request, const SignatureClaim& claim)
{
    std::vector<std::string> names;
    for (const Headers::Field& field : request.headers.fields()) {
        const std::string name = text::lower(field.first);
        if (name.starts_with("x-amz-") && !claim.signs(name) && !(claim.presigned && name == contentHash))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<void> checkPayload(const HttpRequest& request, std::string_view payloadHash)
{
    if (payloadHash == unsignedPayload || payloadHash.starts_with("STREAMING-"))
        return {};
    if (crypto::constantTimeEquals(crypto::toHex(crypto::sha256(request.body)), payloadHash))
        return {};
    return Error{"XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.", {}};
}

crypto::Secret SigningKeys::find(std::string_view accessKeyId, const crypto::Secret& secretAccessKey, const CredentialScope& scope)
{
    std::string name = std::string(accessKeyId) + '/' + scope.text();
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_places.find(name);
        if (found != m_places.end() && found->second->secret.equals(secretAccessKey.reveal())) {
            m_latest.splice(m_latest.begin(), m_latest, found->second);
            return found->second->key.clone();
        }
    }
    crypto::Secret key = signingKey(secretAccessKey, scope);
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_places.find(name); found != m_places.end()) {
        const auto place = found->second;
        m_places.erase(found);
        m_latest.erase(place);
    } else if (m_latest.size() == kept) {
        m_places.erase(m_latest.back().name);
        m_latest.pop_back();
    }
    m_latest.push_front({std::move(name), secretAccessKey.clone(), key.clone()});
    m_places.emplace(m_latest.front().name, m_latest.begin());
    return key;
}

}  // namespace rolewright::protocol
