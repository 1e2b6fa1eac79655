/// Zeroes what requests and answers brought in memory of our own: passwords, secrets and tokens travel in them.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/http_message.h"

namespace rolewright::server {

/// Every text in `value`; the value is null afterwards.
void wipe(json::Object& value);
/// Target and body.
void wipe(protocol::HttpRequest& request);
/// The body.
void wipe(protocol::HttpResponse& response);

}  // namespace rolewright::server
