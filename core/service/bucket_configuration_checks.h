/// What S3 asks of a bucket's configurations before it keeps them. Source: Amazon S3 API Reference; texts as recorded.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

/// The XML was read but is not what the schema says.
Error malformedXml();

/// Each looks at the configuration as the API has it, and writes into it what S3 adds: ids of rules, defaults. Facts of an error go to the call's outcome.
/// Fail with `MalformedXML`, `InvalidRequest` or `InvalidArgument`.
Result<void> checkCors(Call& call, json::Object& configuration);
Result<void> checkLifecycle(Call& call, json::Object& configuration);
Result<void> checkWebsite(Call& call, json::Object& configuration);
Result<void> checkEncryption(Call& call, json::Object& configuration);
Result<void> checkOwnership(Call& call, json::Object& configuration);
Result<void> checkLogging(Call& call, json::Object& configuration);
Result<void> checkAcceleration(Call& call, json::Object& configuration);
Result<void> checkPayment(Call& call, json::Object& configuration);
/// Also whether the caller may pass the role that copies.
Result<void> checkReplication(Call& call, json::Object& configuration);

}  // namespace rolewright::service
