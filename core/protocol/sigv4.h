/// AWS Signature Version 4: what a request claims about its signature, and the signature itself. Source: IAM User Guide, "AWS Signature Version 4 for API
/// requests"; Amazon S3 API Reference, "Authenticating Requests".
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/protocol/canonical_request.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::protocol {

inline constexpr std::string_view signatureAlgorithm = "AWS4-HMAC-SHA256";
inline constexpr std::string_view scopeTerminator = "aws4_request";
/// What S3's clients say instead of a hash when they sign no payload.
inline constexpr std::string_view unsignedPayload = "UNSIGNED-PAYLOAD";

/// What a signature is good for.
struct CredentialScope {
    std::string date;  ///< `20150830`
    std::string region;
    std::string service;
    std::string terminator{scopeTerminator};

    /// `20150830/us-east-1/sts/aws4_request`
    std::string text() const { return date + '/' + region + '/' + service + '/' + terminator; }
};

/// Who a request says has signed it, and how. Nothing of it is proved yet.
struct SignatureClaim {
    std::string accessKeyId;
    CredentialScope scope;
    std::vector<std::string> signedHeaders;  ///< lower case, in the request's order
    std::string signature;
    std::string timestamp;  ///< `20150830T123600Z`
    Instant time{};         ///< the same
    std::optional<std::string> sessionToken;
    bool presigned = false;           ///< in the query instead of a header
    std::chrono::seconds expires{0};  ///< of a presigned request

    bool signs(std::string_view header) const;
};

/// What the request claims; nothing when it is not signed at all. Fails with `IncompleteSignature`, in S3's dialect with `AuthorizationHeaderMalformed`,
/// `AuthorizationQueryParametersError` or `InvalidRequest`.
Result<std::optional<SignatureClaim>> readClaim(const HttpRequest& request, Dialect dialect);

/// `20150830T123600Z`, seconds floored.
std::string toBasicIso8601(Instant instant);
std::optional<Instant> parseBasicIso8601(std::string_view text);

/// The key of one day, Region and service, made of a secret access key.
crypto::Secret signingKey(const crypto::Secret& secretAccessKey, const CredentialScope& scope);
std::string stringToSign(std::string_view timestamp, const CredentialScope& scope, std::string_view canonicalRequest);
/// In hex.
std::string signatureOf(const crypto::Secret& signingKey, std::string_view stringToSign);

/// What one signs with; the secrets are the caller's.
struct Signer {
    std::string_view accessKeyId;
    const crypto::Secret& secretAccessKey;
    const crypto::Secret* sessionToken = nullptr;
};
/// Adds `X-Amz-Date`, the session token and `Authorization` to a request that has its `Host` and whatever else it is sent with; in S3's dialect
/// `X-Amz-Content-Sha256` as well. Every header that is there is signed.
void sign(HttpRequest& request, const Signer& signer, std::string_view region, std::string_view service, Instant now, Dialect dialect);

}  // namespace rolewright::protocol
