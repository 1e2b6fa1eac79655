/// What is told of a request's signature: to policies that ask how it was made, and to whoever made a wrong one.
#pragma once

#include "core/protocol/sigv4_check.h"
#include "core/protocol/wire_call.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::server {

/// The condition keys that tell how a request of S3 was signed. Source: Amazon S3 API Reference, "Amazon S3 Signature Version 4 Authentication Specific
/// Policy Keys".
std::vector<std::pair<std::string, std::string>> signatureKeys(const protocol::SignatureClaim& claim, const std::string& payloadHash, Instant now);

/// What S3 answers with a request that came too late or too early: how long it was good for, and what time it is here.
void addTimes(protocol::ErrorDetails& details, const protocol::SignatureClaim& claim, const Error& error, Instant now, std::chrono::minutes window);

/// What S3 answers with a wrong signature, so that the client's author sees where the two differ; with headers that nobody signed, their names.
void addSignature(protocol::ErrorDetails& details, const protocol::HttpRequest& request, const protocol::SignatureClaim& claim, const Error& error,
                  std::string_view payloadHash);

}  // namespace rolewright::server
