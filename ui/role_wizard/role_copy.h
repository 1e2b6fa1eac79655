/// What a planned role takes over from one that is there, and what of it cannot be taken over. No widgets.
#pragma once

#include "ui/role_wizard/role_draft.h"

#include <QStringList>

namespace rolewright::ui {

struct RoleCopy {
    RoleDraft draft;    ///< with what was taken over
    QStringList taken;  ///< "2 managed policies"
    QStringList left;   ///< what was not taken over and why, a phrase each
};

/// Permissions, boundary and tags of the role, added to what the draft has. What it is trusted by, its name and its history stay its own.
RoleCopy copyRole(const RoleDraft& draft, const identity::Role& role, const identity::Snapshot& world);

}  // namespace rolewright::ui
