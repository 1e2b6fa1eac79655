/// Whom a trust or bucket policy names, fixed at the moment it is saved: AWS turns the ARN of a user or role into its unique id, so that somebody
/// who is deleted and created again is not the same principal. Source: IAM User Guide, "AWS JSON policy elements: Principal".
#pragma once

#include "core/identity/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// What the principals of a policy stand for now.
struct PrincipalBindings {
    std::map<std::string, std::string> byArn;       ///< ARN as written → unique id; users and roles of this world only
    std::optional<policy::PrincipalEntry> invalid;  ///< the first `AWS` principal that AWS would refuse: "Invalid principal in policy"
};

/// Looks up every `AWS` principal of the document. Accounts that are not part of this world are taken on trust, since nothing is known about them: a user
/// or role there is valid and stays unbound.
PrincipalBindings bindPrincipals(const Snapshot& world, const policy::Document& document);

/// A user or role that a saved policy names and that is gone.
struct Orphan {
    std::string id;         ///< unique id: the policy shows it in the place of the name
    std::string formerArn;  ///< as it was saved; empty when the policy was given the id
};
/// Who of those that a saved policy names exists no more, in the policy's order. Somebody renamed or moved is still there; somebody created again under the
/// same name is another.
std::vector<Orphan> findOrphans(const Snapshot& world, const policy::Document& document, const std::map<std::string, std::string>& byArn);
/// Whether somebody in this world has the unique id.
bool isSomebodysId(const Snapshot& world, std::string_view uniqueId);

}  // namespace rolewright::identity
