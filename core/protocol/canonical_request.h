/// One way to write a request down, so that both ends put the same text under a signature. Source: IAM User Guide, "Create a signed AWS API request".
#pragma once

#include "core/protocol/http_message.h"

#include <span>
#include <string>
#include <string_view>

namespace rolewright::protocol {

/// How a service wants its requests signed and refuses them.
enum class Dialect : unsigned char {
    query,  ///< STS, IAM and most others: the path is normalized and its escapes are escaped once more, the payload is always hashed
    s3,     ///< the path as it is, escaped once; the payload may go unsigned or in signed chunks
};

/// The text whose hash is signed. `signedHeaders` are lower-case names, in the order in which they were signed; one that the request does not have is
/// written with an empty value. `X-Amz-Signature` is left out of the query.
std::string canonicalRequest(const HttpRequest& request, std::span<const std::string> signedHeaders, std::string_view payloadHash, Dialect dialect);

}  // namespace rolewright::protocol
