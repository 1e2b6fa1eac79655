/// The object that CopyObject and UploadPartCopy copy from.
#pragma once

#include "core/service/customer_keys.h"
#include "core/service/object_conditions.h"

namespace rolewright::service {

/// The source, once the caller may read it and its conditions hold.
struct CopySource {
    AskedObject asked;
    VersionPtr object;
};
/// Reads `CopySource` (`bucket/key`, percent-encoded, with `?versionId=` behind it), `CopySourceIf…`, `CopySourceSSECustomer…` and
/// `ExpectedSourceBucketOwner`. `withTags`: they come
/// along and take a permission of their own.
class CopySourceReader {
public:
    explicit CopySourceReader(Call& call);
    Result<CopySource> find(Call& call, bool withTags) const;

private:
    std::string m_text;
    std::string m_owner;
    Conditions m_conditions;
    Result<std::string> m_key;  ///< the customer's, by its MD5
};

}  // namespace rolewright::service
