/// When an object goes by the lifecycle rules of its bucket, as S3 tells it in answers. Source: S3 User Guide, "Lifecycle configuration elements", "How long objects are
/// stored"; Amazon S3 API Reference, `x-amz-expiration`.
#pragma once

#include "core/service/stored_objects.h"

namespace rolewright::service {

/// Adds `Expiration` (`expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="logs"`) when a rule that is enabled will expire the object, by the rule that does so first.
void addExpiration(json::Object& answer, const identity::Bucket& bucket, std::string_view key, const identity::ObjectVersion& object);

}  // namespace rolewright::service
