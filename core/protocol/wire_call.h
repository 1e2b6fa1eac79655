/// What a request asks for once its bytes are understood, and what its answer must know of it.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/http_message.h"
#include "core/protocol/service_model.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rolewright::protocol {

/// An operation as core/service takes it, with what its answer depends on.
struct WireCall {
    const ServiceModel* service = nullptr;
    const OperationModel* operation = nullptr;
    json::Object parameters = json::Object::object();
    std::optional<std::string> payload = {};  ///< the body where it is bytes and nothing else: an object, or a part of one
    /// The request is understood but its body is not, or is not what its checksum says: the answer, once the signature has been verified.
    std::optional<Error> problem;
    bool wantsJson = false;  ///< a Query service asked with `Accept: application/json`
    bool isHead = false;     ///< answers have no body
    std::string resource;    ///< S3: the path without its escapes
};

/// What answers carry beside the answer.
struct AnswerContext {
    std::string requestId;
};

/// Elements that an error has beside code and message: S3's `BucketName`, `AWSAccessKeyId`, `StringToSign` …
using ErrorDetails = std::vector<std::pair<std::string, std::string>>;

/// A call, or the answer to a request that asks for none (an unknown action, another path): given before anybody's signature is looked at.
using ReadRequest = std::variant<WireCall, HttpResponse>;

}  // namespace rolewright::protocol
