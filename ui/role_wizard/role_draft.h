/// A role that is being planned: what the wizard's steps fill in, and the operations that make it.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::ui {

/// A user, group or role that shall be allowed to assume the role: the identity half.
struct AssumeGrant {
    enum class Kind { user, group, role };
    Kind kind = Kind::group;
    std::string name;
    std::optional<AccountId> elsewhere = {};  ///< its account, when that is not the role's own
    bool operator==(const AssumeGrant&) const = default;
};

/// A policy of the role's own that was copied from another role, to be put as it is.
struct CopiedPolicy {
    std::string name;
    std::string text;
    bool operator==(const CopiedPolicy&) const = default;
};

struct RoleDraft {
    AccountId account;
    std::string name;
    std::string path = "/";
    std::string description;
    std::string trust;                       ///< policy text; empty: nobody yet
    std::vector<std::string> attached;       ///< ARNs of managed policies
    std::string inlinePolicy;                ///< policy text; empty: none
    std::vector<CopiedPolicy> copied;        ///< further ones of the role's own
    std::string boundary;                    ///< ARN; empty: none
    int maxSessionSeconds = 3600;
    identity::Tags tags;
    std::string partyAccount;                ///< of a third party, while it does not make a trust policy yet
    std::string partyExternalId;
    std::vector<AssumeGrant> grants;         ///< in the role's own account, and as administrators of others
    bool operator==(const RoleDraft&) const = default;

    std::string arn() const;
    /// The role shall be in another account. Who gets the missing half stays who it was, and so does everything else but the policies and the boundary of the
    /// account it was in, which no other account has: their names are the answer.
    std::vector<std::string> moveTo(const AccountId& other);
    /// What is still missing or wrong, most important first, in words; empty when the operations can be made.
    std::vector<std::string> problems(const identity::Snapshot& world) const;
    /// The name that the policy written here gets: none of the copied ones has it.
    std::string inlinePolicyName() const;
    /// Of these, what is wrong with name, path and description.
    std::vector<std::string> namingProblems(const identity::Snapshot& world) const;
    /// The API calls of the role's own account that make it, in an order in which each finds what it needs.
    std::vector<service::Operation> operations() const;
    /// Those that are made in other accounts after that.
    std::vector<std::pair<AccountId, service::Operation>> elsewhere() const;
    /// The policy that lets somebody assume exactly this role.
    std::string grantDocument() const;
    /// The operation that gives that policy to somebody.
    service::Operation grantOperation(const AssumeGrant& grant) const;
};

/// For the draft that survives a crash. Nothing secret is in it.
std::string toText(const RoleDraft& draft);
Result<RoleDraft> draftFromText(std::string_view text);

}  // namespace rolewright::ui
