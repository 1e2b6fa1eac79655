/// What a planned role uses of AWS's quotas, and how the engine is asked what it could do. No widgets.
#pragma once

#include "core/analysis/effective_access.h"
#include "ui/role_wizard/role_draft.h"
#include "ui/wizard/quota_meters.h"

namespace rolewright::ui {

/// Attached policies, the size of the role's own, the size of the trust policy, tags. Source: IAM User Guide, "IAM and AWS STS quotas".
std::vector<QuotaUse> quotasOf(const RoleDraft& draft);

/// The draft for the engine. Policies that cannot be read yet are left out, and `uncounted` says so.
analysis::PlannedPrincipal plannedOf(const RoleDraft& draft, QString& uncounted);

}  // namespace rolewright::ui
