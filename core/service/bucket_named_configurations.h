/// Configurations of which a bucket has several, each by an id: analytics, inventory, metrics, intelligent tiering. They are kept and read back; nothing else comes of
/// them here. Source: Amazon S3 API Reference.
#pragma once

#include "core/service/s3.h"

namespace rolewright::service {

/// `PutBucketInventoryConfiguration` and its like. Fail as `findBucket` does, with `MalformedXML`, `AccessDenied`, `NoSuchConfiguration` or, when there are too many,
/// `TooManyConfigurations`; an inventory also with `IdMismatch` and `InvalidS3DestinationBucket`.
Result<json::Object> putNamedConfiguration(Call& call);
Result<json::Object> getNamedConfiguration(Call& call);
Result<json::Object> deleteNamedConfiguration(Call& call);
/// By id, a hundred at a time.
Result<json::Object> listNamedConfigurations(Call& call);

}  // namespace rolewright::service
