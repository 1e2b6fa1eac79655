/// A file that a browser's form sends to a bucket, as the PutObject that it stands for. Source: Amazon S3 API Reference, "POST Object" and "Authenticating
/// requests in browser-based uploads".
#pragma once

#include "core/protocol/multipart_form.h"
#include "core/protocol/post_policy.h"
#include "core/protocol/sigv4.h"

#include <optional>
#include <string>

namespace rolewright::server {

/// Whether it is a form for a bucket.
bool isFormUpload(const protocol::HttpRequest& request);

struct FormUpload {
    protocol::MultipartForm form;  ///< its file has moved into `put`
    protocol::HttpRequest put;
    std::string bucket;
    std::string key;
    std::optional<protocol::SignatureClaim> claim;  ///< nothing: nobody signed
    std::string policy;                             ///< in base64, as it was signed

    /// As `checkPostPolicy`; a form that nobody signed has no policy.
    Result<void> checkPolicy(std::optional<Instant> now, protocol::ErrorDetails& details) const;
    /// What the form wants to hear of PutObject's answer: nothing, a description, or where the browser goes next. `encrypted`: it came over TLS.
    protocol::HttpResponse answerOf(const protocol::HttpResponse& stored, bool encrypted) const;
};

/// Fails with `MalformedPOSTRequest`, `InvalidArgument`, `InvalidRequest` or `MalformedXML`; `details` receives what an error says beside its text.
Result<FormUpload> readFormUpload(const protocol::HttpRequest& request, protocol::ErrorDetails& details);

}  // namespace rolewright::server
