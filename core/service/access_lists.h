/// Access control lists as S3 is told of them: canned, in headers, or as a document.
/// Source: Amazon S3 API Reference, PutBucketAcl, PutObjectAcl; S3 User Guide, "Canned ACL"; recorded answers.
#pragma once

#include "core/identity/access_list.h"
#include "core/service/s3.h"

#include <optional>
#include <span>

namespace rolewright::service {

/// What a call says of a list; nothing is looked up yet.
struct AskedList {
    std::string canned;                                        ///< the parameter `ACL`
    std::vector<std::pair<const char*, std::string>> headers;  ///< `GrantRead` and its like: parameter, text
    json::Object document;                                     ///< `AccessControlPolicy`; null: there is none

    bool isEmpty() const { return canned.empty() && headers.empty() && document.is_null(); }
};
AskedList readAskedList(Call& call);
/// `s3:x-amz-acl` and `s3:x-amz-grant-…`, as policies may ask for them.
void addListKeys(evaluation::Context& context, const AskedList& asked);

/// What gets the list: a bucket when `key` is null.
struct ListedThing {
    const FoundBucket& bucket;
    const std::string* key = nullptr;
    std::string owner;  ///< twelve digits, or `identity::nobody`
};
/// The list that is asked for; the owner's alone when nothing is. Fails with `AccessControlListNotSupported` where the bucket takes no lists, and with what S3
/// says of lists that are none or that Block Public Access prevents.
Result<identity::AccessList> wantedList(Call& call, const ListedThing& thing, const AskedList& asked);

/// Gives the list that PutObject and its like ask for to an object that the caller puts into the bucket.
Result<void> placeList(Call& call, const FoundBucket& bucket, const std::string& key, const AskedList& asked, identity::ObjectVersion& object);
/// GetBucketAcl and its like.
std::span<const Entry> accessListOperations();

}  // namespace rolewright::service
