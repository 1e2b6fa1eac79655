/// What a policy's conditions demand of a caller from outside, draft by draft.
#pragma once

#include "core/policy/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

inline constexpr std::string_view accountRoot = ":root";

/// What conditions demand of a caller, as far as it is read.
struct CallerDraft {
    std::string account;
    std::string arn;   ///< pattern
    std::string user;  ///< name of a user
    std::string userId;
    std::string organization;
    std::string organizationPath;
    std::string sourceArn;
    std::string sourceAccount;
    std::string sourceOrganization;

    bool isService() const { return !sourceArn.empty() || !sourceAccount.empty() || !sourceOrganization.empty(); }
    /// Whether anybody who wants to can be what it demands: names of users and roles are free in every account.
    bool isAnybody() const;
};

/// Whether a condition on the key compares with what a caller is: `aws:PrincipalArn`, `aws:SourceAccount` …
bool comparesCaller(std::string_view key);
/// The account that the name of a principal is of; nothing of a name that is no ARN, and of a service's.
std::optional<std::string> accountOf(const std::string& name);
/// Every way to meet the rows that name what a caller is, one value of each; at most 64.
std::vector<CallerDraft> draftsOf(const std::vector<policy::ConditionRow>& rows);
/// Beside each draft those whom denies of the document spare: a Deny of everybody but them (`StringNotEquals`, `ArnNotLike` …, NotPrincipal).
std::vector<CallerDraft> withSpared(std::vector<CallerDraft> drafts, const policy::Document& document);

}  // namespace rolewright::analysis
