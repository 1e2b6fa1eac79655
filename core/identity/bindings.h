/// Whom a trust or bucket policy names, fixed at the moment it is saved: AWS turns the ARN of a user or role into its unique id, so that somebody
/// who is deleted and created again is not the same principal. Source: IAM User Guide, "AWS JSON policy elements: Principal".
#pragma once

#include "core/identity/snapshot.h"

#include <map>
#include <optional>
#include <string>

namespace rolewright::identity {

/// What the principals of a policy stand for now.
struct PrincipalBindings {
    std::map<std::string, std::string> byArn;       ///< ARN as written → unique id; users and roles of this world only
    std::optional<policy::PrincipalEntry> invalid;  ///< the first `AWS` principal that AWS would refuse: "Invalid principal in policy"
};

/// Looks up every `AWS` principal of the document. Accounts that are not part of this world are taken on trust, since nothing is known about them: a user
/// or role there is valid and stays unbound.
PrincipalBindings bindPrincipals(const Snapshot& world, const policy::Document& document);

}  // namespace rolewright::identity
