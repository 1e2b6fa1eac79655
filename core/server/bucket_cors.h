/// What a bucket's CORS rules let pages of other origins do. Source: S3 User Guide, "Using cross-origin resource sharing (CORS)", "How does Amazon S3 evaluate the
/// CORS configuration on a bucket?"; recorded answers.
#pragma once

#include "core/identity/resources.h"
#include "core/protocol/wire_call.h"

#include <optional>

namespace rolewright::server {

/// Whether S3 answers it by a bucket's rules alone: `OPTIONS` on a bucket or an object.
bool isBucketPreflight(const protocol::HttpRequest& request);

/// The headers of the first rule that lets the request's page in; nothing when none does, or when it comes from no page. What is asked for in
/// `Access-Control-Request-…` counts in requests of every method.
std::optional<protocol::Headers> corsHeaders(const protocol::HttpRequest& request, const identity::Bucket& bucket);

/// Why a preflight is refused: `BadRequest` or `AccessForbidden`; `bucket` is null when there is none. `details` receives what the error says beside its text.
Error corsRefusal(const protocol::HttpRequest& request, const identity::Bucket* bucket, protocol::ErrorDetails& details);

}  // namespace rolewright::server
