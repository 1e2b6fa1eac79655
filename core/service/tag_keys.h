/// Tags of what tells keys apart by case: everything in IAM but users and roles. Source: IAM User Guide, "Tags for IAM resources", "Case sensitivity".
#pragma once

#include "core/identity/rows.h"
#include "core/service/parameters.h"

#include <type_traits>

namespace rolewright::service {

/// Whether two keys that differ by case alone are one key for a resource of this kind.
template <typename Row>
inline constexpr bool ignoresTagCase = std::is_same_v<Row, identity::User> || std::is_same_v<Row, identity::Role>;

/// Reads the parameter `Tags`, whose keys may differ by case alone. Told by `parameters.check()`: InvalidInput "Duplicate tag keys found."
identity::Tags exactTags(Parameters& parameters);
/// The same of an operation that needs them.
identity::Tags requiredExactTags(Parameters& parameters);

/// False when another of the tags differs from this one by case alone: the key of a condition, which ignores case, then matches neither. Source: IAM User Guide,
/// "AWS global condition context keys", aws:ResourceTag: "either TagKey1 or tagkey1, but not both".
bool isUnambiguous(const identity::Tags& tags, const identity::Tag& tag);

/// The tags in the order in which IAM lists them: a policy's by the length of the key, then by its bytes (recorded).
identity::Tags listedTags(const identity::ManagedPolicy& policy);
template <typename Row>
const identity::Tags& listedTags(const Row& row)
{
    return row.tags;
}

}  // namespace rolewright::service
