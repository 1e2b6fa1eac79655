/// Which of S3's operations a request is.
#pragma once

#include "core/protocol/form.h"
#include "core/protocol/http_message.h"
#include "core/protocol/service_model.h"

#include <string>

namespace rolewright::protocol {

/// What a request speaks of: neither a bucket nor a key for the service, no key for a bucket.
struct S3Place {
    std::string bucket;
    std::string key;
};
/// From the path, or from the host's name when the bucket stands in front of it: `bucket.s3.eu-central-1.amazonaws.com`, `bucket.localhost`,
/// `bucket.s3.localhost`.
S3Place placeOf(const HttpRequest& request);

/// The operation for this method and place whose sub-resources (`?tagging`), required parameters and required headers are all there; of several the one that
/// asks for most. Null when there is none.
const OperationModel* routeS3(const HttpRequest& request, const Form& query, const S3Place& place, const ServiceModel& service);

}  // namespace rolewright::protocol
