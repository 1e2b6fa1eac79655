/// What the endpoint tells of each request that it answered.
#pragma once

#include "core/engine/engine.h"

#include <chrono>
#include <memory>
#include <string>

namespace rolewright::server {

/// For logs there is `text`; whoever shows more takes care of `result`, in which answers have secrets.
struct AccessLine {
    Instant time{};
    std::string peer;
    std::string userAgent;
    std::string method;
    std::string path;
    std::string operation;              ///< `sts:AssumeRole`; empty when it never came to that
    std::optional<sts::Caller> caller;  ///< who was proved; nothing before that
    std::string accessKeyId;            ///< that the request claims to be signed with, whether that was true or not; empty without a signature
    std::string requestId;
    std::size_t bytes = 0;       ///< of the request's body
    std::optional<Error> error;  ///< what it was refused with, in the words that the client got
    int status = 0;
    std::chrono::microseconds took{0};
    std::shared_ptr<const engine::CallResult> result;  ///< null when it never came to a call

    /// One line without its end: what clients wrote is escaped. No secrets: not the query, in which presigned requests have their tokens.
    std::string text() const;
};

}  // namespace rolewright::server
