/// A role's clone as calls: under a new name, or in another account, with what names the old one moved to it. No widgets.
#pragma once

#include "ui/role_clone/role_mentions.h"
#include "ui/role_wizard/role_draft.h"

#include <QStringList>

namespace rolewright::ui {

/// What the person chose.
struct CloneDraft {
    AccountId from;
    std::string role;  ///< the name of the one that is cloned
    AccountId to;
    std::string name;
    std::string path = "/";
    std::set<std::string> otherwise;  ///< keys of mentions that do not do as those of their kind
    bool deleteOld = false;
    bool operator==(const CloneDraft&) const = default;

    bool isWithinAccount() const { return from == to; }
    /// Under a new name all that can be moved is, unless it is said otherwise; a clone in another account leaves them with the old one.
    bool moves(const RoleMention& mention) const { return mention.obstacle.isEmpty() && isWithinAccount() != otherwise.contains(mention.key); }
};

/// For the draft that survives a crash.
std::string toText(const CloneDraft& draft);
Result<CloneDraft> cloneDraftFromText(std::string_view text);

/// The new role itself, and what could not be taken along.
struct RoleClone {
    RoleDraft draft;                          ///< that makes it
    std::vector<service::Operation> before;   ///< policies that it needs in its account
    std::string trustAfterwards;              ///< once it is there, as it names itself; empty: as it was made
    QStringList taken;
    QStringList left;                         ///< and why, a sentence each

    std::vector<service::Operation> operations() const;
};
RoleClone cloneOf(const identity::Snapshot& world, const AccountId& from, const identity::Role& role, const AccountId& to, const std::string& name, const std::string& path);

/// All of it.
struct ClonePlan {
    RoleClone clone;
    std::vector<RoleMention> mentions;  ///< those that stay as well
    std::vector<service::Operation> operations;                         ///< in the account that the old role is in
    std::vector<std::pair<AccountId, service::Operation>> elsewhere;    ///< after them
    QStringList problems;
};
ClonePlan planRoleClone(const identity::Snapshot& world, const CloneDraft& draft, const LatestTask::Cancelled& cancelled);

}  // namespace rolewright::ui
