/// Import of `aws iam get-account-authorization-details`. Source: IAM API Reference, GetAccountAuthorizationDetails.
#pragma once

#include "core/base/result.h"
#include "core/identity/change_set.h"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::interchange {

/// Something in the file that could not be taken, and where it stands.
struct Refusal {
    std::string what;   ///< "role `x`"
    std::string reason;
    std::optional<SourceSpan> span;
};

struct ImportResult {
    identity::ChangeSet changes;
    std::size_t users = 0, groups = 0, roles = 0, policies = 0;
    AccountId account;
    std::vector<Refusal> refusals;
    std::vector<std::string> unknowns;  ///< facts the format does not carry: "maximum session length of 78 roles"
    /// `imported 44 users, 5 groups, 78 roles, 84 policies`
    std::string summary() const;
};

struct ImportOptions {
    std::optional<AccountId> account;  ///< else taken from the ARNs in the file
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double)> progress;  ///< 0…1, on the calling thread
};

/// Reads one page, several concatenated pages, or an array of pages; policy documents percent-encoded, decoded or as plain strings. Existing entities
/// of the same name are replaced, others stay. Fails with `InvalidJson`, `InvalidImport`, `Cancelled`.
Result<ImportResult> importAuthorizationDetails(std::string_view text, const identity::Snapshot& world, const ImportOptions& options);

}  // namespace rolewright::interchange
