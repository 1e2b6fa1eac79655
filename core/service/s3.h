/// What the S3 operations share: finding a bucket wherever it lives, asking for permission as S3 does, refusing what is not kept.
/// Source: Amazon S3 API Reference; S3 User Guide, "Bucket naming rules", "Troubleshoot access denied (403 Forbidden) errors in Amazon S3".
#pragma once

#include "core/service/call.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace rolewright::service {

/// A bucket and the account that owns it. Names are global: the caller may be of another account, or nobody.
struct FoundBucket {
    AccountId owner;
    identity::RowPtr<identity::Bucket> row;

    std::string arn() const { return identity::arnOf(*row); }
    std::string objectArn(std::string_view key) const { return arn() + "/" + std::string(key); }
};

/// The bucket of the parameter `Bucket`. Fails with InvalidBucketName, NoSuchBucket, or AccessDenied when `ExpectedBucketOwner` is another account; asks
/// `parameters.check()` first, so read the other parameters before.
Result<FoundBucket> findBucket(Call& call);
bool isBucketName(std::string_view name);

/// A bucket policy as it is saved: its principals bound to whom they name now.
struct BucketPolicy {
    policy::DocumentPtr document;
    std::map<std::string, std::string> bindings;
};
/// Reads what PutBucketPolicy is given. Fails with `MalformedPolicy`, in S3's words and with the place.
Result<BucketPolicy> readBucketPolicy(const identity::Snapshot& world, const std::string& text, const std::string& bucketArn);

/// What is under the key, be it a delete marker, or null.
identity::RowPtr<identity::StoredObject> findObject(const Call& call, const FoundBucket& bucket, std::string_view key);
/// The parameter `Key`, 1 to 1,024 bytes. A longer one is the error KeyTooLongError of `checkKey`.
std::string readKey(Call& call);
Result<void> checkKey(std::string_view key);

/// May the caller do `action` (`s3:GetObject`) on `resource`? Callers from outside the bucket's account and organization are not told why not.
Result<void> authorizeS3(Call& call, const FoundBucket& bucket, const std::string& action, const std::string& resource, evaluation::Context extra = {});
/// s3:ExistingObjectTag/… of an object that may be null.
void addExistingTags(evaluation::Context& context, const identity::ObjectVersion* object);
/// s3:RequestObjectTag/… and s3:RequestObjectTagKeys.
void addRequestObjectTags(evaluation::Context& context, const identity::Tags& tags);

/// NotImplemented when a parameter is given that is not among `names`: storing an object without what was asked of it would be a lie.
Result<void> refuseOthers(const Call& call, std::initializer_list<std::string_view> names);
/// The same for parameters that nobody has asked for so far.
Result<void> refuseUnread(const Call& call);
/// InvalidTag, or BadRequest when there are more than `most`. Keys differ by case.
Result<void> checkObjectTags(Call& call, const identity::Tags& tags, std::size_t most);
/// `{"TagSet": [{Key, Value}]}` of the parameter `Tagging`.
Result<identity::Tags> readTagSet(const Call& call);
/// `a=1&b=2`, percent-encoded: the form of PutObject's `Tagging`.
identity::Tags readTagQuery(std::string_view query);

}  // namespace rolewright::service
