/// Access control lists of S3's buckets and objects: whom they name, and how they are kept.
/// Source: S3 User Guide, "Access control list (ACL) overview", "Controlling ownership of objects and disabling ACLs for your bucket".
#pragma once

#include "core/identity/resources.h"

#include <string_view>

namespace rolewright::identity {

inline constexpr std::string_view allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
inline constexpr std::string_view authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
inline constexpr std::string_view logDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";
/// Owns what nobody put who is known.
inline constexpr std::string_view nobody = "anonymous";

struct AccessGrant {
    std::string grantee;     ///< an account's twelve digits, a group's URI, or `nobody`
    std::string permission;  ///< `READ`, `WRITE`, `READ_ACP`, `WRITE_ACP`, `FULL_CONTROL`
    bool operator==(const AccessGrant&) const = default;
};

struct AccessList {
    std::string owner;  ///< twelve digits, or `nobody`
    std::vector<AccessGrant> grants;

    /// Whether everybody, or everybody who signs, is let in.
    bool isPublic() const;
    /// The owner may do everything, and nobody else anything.
    static AccessList ownersAlone(std::string owner) { return {owner, {{owner, "FULL_CONTROL"}}}; }
    bool operator==(const AccessList&) const = default;
};

/// `BucketOwnerEnforced` (lists are off: the first of every bucket), `BucketOwnerPreferred` or `ObjectWriter` (also where the controls were deleted).
std::string ownershipOf(const Bucket& bucket);

/// The list of a bucket of `owner`, or of what is in it; the owner's alone where none was put.
AccessList accessListOf(const Bucket& bucket, std::string_view owner);
AccessList accessListOf(const ObjectVersion& object, std::string_view owner);
void setAccessList(Bucket& bucket, const AccessList& list);
void setAccessList(ObjectVersion& object, const AccessList& list);
/// Where an object keeps it, among its headers: answers to reads do not have it.
inline constexpr const char* accessListName = "AccessControlPolicy";

}  // namespace rolewright::identity
