/// Bodies that S3's clients send in pieces, each signed after the one before. Source: Amazon S3 API Reference, "Signature Calculations for the Authorization
/// Header: Transferring Payload in Multiple Chunks" and "… Including trailing headers".
#pragma once

#include "core/protocol/sigv4.h"

namespace rolewright::protocol {

/// What is in the pieces.
struct ChunkedUpload {
    std::string body;
    Headers trailers;  ///< checksums, as a rule
};

/// Whether `x-amz-content-sha256` says that the body comes in pieces.
bool isChunked(std::string_view payloadHash);

/// Takes the pieces out of `body` and checks every signature in it with the request's `key`. `payloadHash` is one of
/// STREAMING-AWS4-HMAC-SHA256-PAYLOAD, …-PAYLOAD-TRAILER and STREAMING-UNSIGNED-PAYLOAD-TRAILER; `decodedLength` is what `x-amz-decoded-content-length` says.
/// Fails with `IncompleteBody`, `MissingContentLength`, `InvalidRequest` or `SignatureDoesNotMatch`.
Result<ChunkedUpload> readChunks(std::string_view body, std::string_view payloadHash, std::optional<std::string_view> decodedLength,
                                 const SignatureClaim& claim, const crypto::Secret& key);

}  // namespace rolewright::protocol
