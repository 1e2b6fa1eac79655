/// What surrounds a call: when, from where, how it was signed.
#pragma once

#include "core/base/clock.h"
#include "core/sts/issue.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::service {

/// Access key ids of sessions.
using EndedKeys = std::set<std::string, std::less<>>;
using EndedKeysPtr = std::shared_ptr<const EndedKeys>;

/// What surrounds a call.
struct CallContext {
    Instant now{};
    std::string sourceIp = "127.0.0.1";
    std::string userAgent = "rolewright";
    std::string region = "us-east-1";
    bool globalEndpoint = false;  ///< asked at a service's global endpoint, which stands in us-east-1
    bool secureTransport = true;
    std::string requestId;  ///< UUID
    std::vector<std::pair<std::string, std::string>> signatureKeys = {};  ///< condition keys of S3 that tell how the request was signed: `s3:authType` …
    EndedKeysPtr ended;     ///< sessions, and `nameOfToken` of trade-in tokens, that ended before the clock was set back; null when there are none
    std::size_t invocations = 0;  ///< of functions above this call, when a function makes it or a bucket that a function wrote to
    bool spent = false;     ///< one call set off as many others as one may: this one is refused

    /// Whether the session's credentials hold no more.
    bool hasEnded(const sts::Session& session) const { return session.expiredAt(now) || (ended && ended->contains(session.accessKeyId)); }
};

}  // namespace rolewright::service
