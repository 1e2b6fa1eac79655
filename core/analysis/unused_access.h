/// Findings of unused access: roles, access keys, passwords and permissions that nobody used for so long. Source: Access Analyzer API Reference,
/// "UnusedIamRoleDetails", "UnusedIamUserAccessKeyDetails", "UnusedIamUserPasswordDetails", "UnusedPermissionDetails".
#pragma once

#include "core/analysis/trust_zone.h"
#include "core/json/writer.h"
#include "core/service/handler.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::analysis {

enum class UnusedType : unsigned char { role, accessKey, password, permission };

struct UnusedFinding {
    std::string id;  ///< a UUID, the same as long as it is about the same
    UnusedType type = UnusedType::role;
    AccountId account;
    std::string resource;                 ///< ARN of the role or user
    std::string resourceType;             ///< `AWS::IAM::Role`, `AWS::IAM::User`
    std::string accessKeyId;              ///< of type `accessKey`
    std::string service;                  ///< of type `permission`: the prefix of a service that is granted and not used
    std::optional<Instant> lastAccessed;  ///< before the time that counts, as far as the trail or an import tells
};

struct UnusedAccess {
    std::vector<UnusedFinding> findings;  ///< by account, resource, type and service
    std::size_t principals = 0;           ///< users and roles that were looked at
    bool complete = true;
};

inline constexpr int leastUnusedDays = 1;
inline constexpr int mostUnusedDays = 365;

/// What was not used in the days before `now`; what is younger than that is left out. A role that is not used at all is one finding and none for each of its
/// permissions. Service-linked roles are AWS's to care for. Permissions are told service by service, and of users and roles only. A vault that shows no trail
/// knows what imports said, and nothing else.
UnusedAccess unusedAccess(const identity::Snapshot& world, const TrustZone& zone, const service::Vault& vault, Instant now, int days,
                          const std::function<bool()>& cancelled);

/// As GetFindingV2 answers.
json::Object asJson(const UnusedFinding& finding);
/// `UnusedIAMRole` …
const char* nameOf(UnusedType type);

}  // namespace rolewright::analysis
