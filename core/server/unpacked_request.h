/// A request whose body came in chunks, as if it had come in one piece.
#pragma once

#include "core/protocol/chunked_upload.h"
#include "core/protocol/http_message.h"

namespace rolewright::server {

/// What came behind the body is what `x-amz-trailer` announced, no less and no more. Fails with `MalformedTrailerError`.
Result<void> checkTrailers(const protocol::HttpRequest& request, const protocol::Headers& trailers);
/// Without `aws-chunked`, and with the checksums that came behind the body.
protocol::HttpRequest withoutChunks(const protocol::HttpRequest& request, protocol::ChunkedUpload upload);

}  // namespace rolewright::server
