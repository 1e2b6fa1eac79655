/// S3 Block Public Access, as buckets and accounts are told of it. Source: S3 API Reference, PutPublicAccessBlock; S3 User Guide, "Blocking public access to your
/// Amazon S3 storage".
#pragma once

#include "core/service/s3.h"

namespace rolewright::service {

/// The parameter `PublicAccessBlockConfiguration`; a setting that is not named is off. Fails with `MalformedXML`.
Result<identity::PublicAccessBlock> readPublicAccessBlock(const Call& call);
/// `{"PublicAccessBlockConfiguration": …}`. Fails with `NoSuchPublicAccessBlockConfiguration` where there is none.
Result<json::Object> publicAccessAnswer(const std::optional<identity::PublicAccessBlock>& block);
/// What holds for a bucket: what it or its account blocks.
identity::PublicAccessBlock blockOf(const Call& call, const FoundBucket& bucket);

}  // namespace rolewright::service
