/// What a bucket tells functions of. Source: S3 User Guide, "Amazon S3 Event Notifications".
#pragma once

#include "core/service/s3.h"

#include <string_view>

namespace rolewright::service {

/// S3's service principal.
inline constexpr const char* s3Principal = "s3.amazonaws.com";

/// That events go to EventBridge as well: kept among the bucket's configurations, and nothing comes of it.
inline constexpr const char* eventBridgeConfiguration = "EventBridgeConfiguration";

/// Has S3 invoke every function that the bucket wants told of `event` (`s3:ObjectCreated:Put`) on this object. The calls are made afterwards, and each is
/// refused when the function's policy does not let S3 in for this bucket. `body`: its size and ETag are told, unlike those of an object that is gone.
void notify(Call& call, const FoundBucket& bucket, const identity::StoredObject& object, std::string_view event, bool body = true);

}  // namespace rolewright::service
