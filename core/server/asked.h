/// A request on its way through the endpoint: for the endpoint's own sources.
#pragma once

#include "core/server/endpoint.h"
#include "core/server/form_upload.h"

namespace rolewright::server {

/// A request on its way to its answer.
struct Endpoint::Asked {
    const protocol::HttpRequest* request = nullptr;
    const Peer& peer;
    std::shared_ptr<engine::Engine> engine;
    service::CallContext context;
    HostName host = {};
    const protocol::ServiceModel* service = nullptr;
    protocol::Dialect dialect = protocol::Dialect::query;
    Result<std::optional<protocol::SignatureClaim>> claim = std::optional<protocol::SignatureClaim>();
    std::optional<protocol::HttpRequest> unpacked = {};  ///< the request with its body out of the chunks that it came in
    const FormUpload* form = nullptr;                    ///< the form that the request is
    protocol::ErrorDetails details = {};                 ///< of an error
    AccessLine line = {};

    protocol::AnswerContext answerContext() const { return {context.requestId}; }
    const protocol::SignatureClaim& claimed() const { return **claim; }
};

/// S3 says of credentials in its own words what the others say in common ones.
Error inWordsOf(protocol::Dialect dialect, Error error, const protocol::SignatureClaim& claim, protocol::ErrorDetails& details);

}  // namespace rolewright::server
