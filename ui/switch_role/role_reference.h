/// A role as people hand it on: its ARN, or the link of the AWS console's switch-role page.
#pragma once

#include "core/identity/snapshot.h"

#include <QString>

#include <optional>

namespace rolewright::ui {

struct RoleReference {
    QString arn;
    QString displayName;  ///< what a link calls it; empty otherwise
    QString problem;      ///< what is wrong with a link, in words; then `arn` is empty
};

/// Reads an ARN (`arn:…`) or a link to `…/switchrole` with `account` (id or alias), `roleName` and perhaps `displayName`; nothing when the text is neither. A
/// role that the account has under a path is found by its name. Source: IAM User Guide, "Switch from a user to an IAM role (console)": the link that
/// administrators hand out.
std::optional<RoleReference> readRoleReference(const QString& text, const identity::Snapshot& world);

}  // namespace rolewright::ui
