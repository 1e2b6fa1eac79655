// What stands in an Authorization header, a query and a body of chunks: read or refused, and never accepted by chance.
// builds: core/base core/json core/crypto core/protocol
#include "core/protocol/chunked_upload.h"
#include "core/protocol/sigv4_check.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

/// First line: the target; second: the Authorization header; third: the date; the rest: the body.
HttpRequest requestOf(std::string_view text)
{
    HttpRequest request{"PUT", {}, {}, {}};
    const auto takeLine = [&] {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        return std::string(line);
    };
    request.target = takeLine();
    if (std::string authorization = takeLine(); !authorization.empty())
        request.headers.add("Authorization", std::move(authorization));
    request.headers.add("X-Amz-Date", takeLine());
    request.headers.add("X-Amz-Content-Sha256", std::string(unsignedPayload));
    request.body = text;
    return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const HttpRequest request = requestOf(fuzz::textOf(data, size));
    const crypto::Secret key(std::string(32, 'k'));
    for (const Dialect dialect : {Dialect::query, Dialect::s3}) {
        const auto claim = readClaim(request, dialect);
        if (!claim) {
            fuzz::require(!claim.error().code.empty() && !claim.error().message.empty(), "a refusal says what for");
            continue;
        }
        if (!*claim)
            continue;
        const SignatureClaim& claimed = **claim;
        fuzz::require(toBasicIso8601(claimed.time) == claimed.timestamp, "a date is what it says");
        const auto hash = payloadHashOf(request, claimed, dialect);
        fuzz::require(!hash.ok() || !checkSignature(request, claimed, key, *hash, dialect).ok(), "nobody signs by chance");
        for (const char* kind : {"STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"})
            fuzz::require(!readChunks(request.body, kind, std::to_string(request.body.size()), claimed, key).ok(), "nor a chunk");
        const auto chunks = readChunks(request.body, "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "5", claimed, key);
        fuzz::require(!chunks.ok() || chunks->body.size() == 5, "what is read has the length that was promised");
    }
    return 0;
}
