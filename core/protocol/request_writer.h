/// Requests as clients send them: the other half of codec.h's `readRequest`.
#pragma once

#include "core/protocol/service_model.h"
#include "core/protocol/wire_call.h"

#include <optional>
#include <string>

namespace rolewright::protocol {

/// Where S3 has the bucket's name: before the host's, as AWS wants it, or in the path, as everything else does.
enum class BucketPlace : unsigned char { path, host };

/// `host` is the service's, with its port if it is not the usual one; the request has it as `Host`, with the bucket's name before it where that is its place. Nothing
/// is signed yet. `payload` are an object's bytes when they are not among the parameters.
/// Fails with `ParamValidation` on a parameter that the operation does not have, that is of another kind, or that is missing in the path: what would be sent then is
/// something else than what was meant.
Result<HttpRequest> writeRequest(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host,
                                 const std::optional<std::string>& payload = {}, BucketPlace place = BucketPlace::path);

/// Of S3; see `writeRequest`.
Result<HttpRequest> writeS3Request(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host,
                                   const std::optional<std::string>& payload, BucketPlace place);

}  // namespace rolewright::protocol
