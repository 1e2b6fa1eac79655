/// The questions that a claimed signature has to answer, in AWS's words. They are asked in this order: scope; then, by whoever knows the credentials, token and
/// key; then time and signature. What passes all of them was signed by whoever has the secret, for this day, Region and service, as it came.
#pragma once

#include "core/protocol/sigv4.h"

#include <list>
#include <map>
#include <mutex>

namespace rolewright::protocol {

/// The claim is for `service`, a Region (`isRegion` says whether the word is one) and the day it was made on. Fails with `SignatureDoesNotMatch`, in S3's
/// dialect with `AuthorizationHeaderMalformed` or `AuthorizationQueryParametersError`.
Result<void> checkScope(const SignatureClaim& claim, std::string_view service, bool isRegion, Dialect dialect);
/// What S3 answers to a claim for another Region than the one in which the bucket is.
Error wrongRegion(const SignatureClaim& claim, std::string_view expected);

/// Not more than `window` away from `now`; any time will do when there is no window. A presigned request of S3 holds as long as it says instead. Fails with
/// `SignatureDoesNotMatch`, in S3's dialect with `RequestTimeTooSkewed` or `AccessDenied`.
Result<void> checkTime(const SignatureClaim& claim, Instant now, std::optional<std::chrono::minutes> window, Dialect dialect);

/// What stands for the payload under the signature: its hash, or what S3's clients say instead. Fails with `InvalidRequest`.
Result<std::string> payloadHashOf(const HttpRequest& request, const SignatureClaim& claim, Dialect dialect);

/// The request is signed with `key` (see `signingKey`), over its host and in S3's dialect over every `x-amz-` header. Compares in constant time. Fails with
/// `SignatureDoesNotMatch`, or `AccessDenied` for headers that nobody signed.
Result<void> checkSignature(const HttpRequest& request, const SignatureClaim& claim, const crypto::Secret& key, std::string_view payloadHash, Dialect dialect);

/// The `x-amz-` headers that came with a request of S3 and are not signed, lower case and sorted: S3 takes none that whoever is in between could have put there.
std::vector<std::string> unsignedHeaders(const HttpRequest& request, const SignatureClaim& claim);

/// The body is the one whose hash was signed. Asked after the signature, and not of unsigned payloads and chunks. Fails with `XAmzContentSHA256Mismatch`.
Result<void> checkPayload(const HttpRequest& request, std::string_view payloadHash);

/// Signing keys that were made before; a client signs many requests a day with one. May be used from any thread; secrets are cleansed when they go.
class SigningKeys {
public:
    static constexpr std::size_t kept = 4096;

    /// As `signingKey`.
    crypto::Secret find(std::string_view accessKeyId, const crypto::Secret& secretAccessKey, const CredentialScope& scope);

private:
    struct Made {
        std::string name;
        crypto::Secret secret;  ///< what it was made of: a key id may get another secret
        crypto::Secret key;
    };
    std::mutex m_mutex;
    std::list<Made> m_latest;  ///< the one used last comes first
    std::map<std::string_view, std::list<Made>::iterator> m_places;
};

}  // namespace rolewright::protocol
