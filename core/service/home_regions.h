/// The one Region of a partition in which IAM and Organizations stand. Source: IAM User Guide, "AWS: Denies access to AWS based on the requested Region";
/// AWS General Reference, "AWS Identity and Access Management endpoints and quotas", "AWS Organizations endpoints and quotas".
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"

#include <string_view>

namespace rolewright::service {

/// Where a request for `service` is answered, whatever Region of the partition it was sent from: for a service that has endpoints in every Region, `region` itself.
std::string_view homeRegion(std::string_view service, std::string_view region);
/// What policies see as `aws:RequestedRegion` and the trail tells: the service's home, the Region of the bucket that is asked, or `region`.
std::string requestedRegion(const identity::Snapshot& world, const Operation& operation, std::string_view region);
/// The Region that alone answers an S3 request; nothing when there is no bucket yet, or when it asks where one is (S3 API Reference, GetBucketLocation).
std::optional<std::string> bucketRegion(const identity::Snapshot& world, const Operation& operation);

}  // namespace rolewright::service
