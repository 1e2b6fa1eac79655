/// The worlds that a new workspace begins with, built by the same operations that people use.
#pragma once

#include "core/base/clock.h"
#include "core/identity/change_set.h"

#include <string_view>

namespace rolewright::engine {

/// Where things are in the practice world. The ids are those of AWS's documentation: they belong to nobody.
namespace practice {
inline constexpr std::string_view developmentAccount = "111122223333";
inline constexpr std::string_view productionAccount = "444455556666";
inline constexpr std::string_view dataBucket = "data-bucket-444455556666";
inline constexpr std::string_view updateDataBucketArn = "arn:aws:iam::444455556666:role/updateDataBucket";
/// What the role PartnerMonitoring wants to be told, by the third party's account `partnerAccount`.
inline constexpr std::string_view partnerAccount = "777788889999";
inline constexpr std::string_view partnerExternalId = "monitoring-7f3a91";
}  // namespace practice

/// The first start: an organisation with the accounts Development (admin, alice and bob in Developers, carol in Auditors) and Production ("Data Bucket" and the role
/// `updateDataBucket` that Developers may assume; roles for auditors, with MFA, and for a third party with an external ID). Applies to a world without these accounts.
/// `now` is when everything was made. Fails only if our own operations refuse it.
Result<identity::ChangeSet> practiceWorld(Instant now);

/// One empty account, for `rolewright call` and tests.
identity::ChangeSet emptyWorld(const AccountId& account, std::string name, Instant now);

}  // namespace rolewright::engine
