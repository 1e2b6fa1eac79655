/// What a plan would change, as two texts of JSON in the shape of IAM's account details. No widgets.
#pragma once

#include "core/service/rehearse.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

struct JsonChange {
    QString before;
    QString after;
    QString error;  ///< what the engine refuses; the change then is up to there
};

/// Carries the plan out on a copy of the world as `caller`; users, groups and roles that are then otherwise are written out. No secrets: keys are only counted.
/// Source of the shape: IAM API Reference, GetAccountAuthorizationDetails. Runs on any thread.
JsonChange jsonChange(const identity::Snapshot& world, const sts::Caller& caller, const std::vector<service::Operation>& operations,
                      const service::CallContext& context, const service::Vault& vault);

}  // namespace rolewright::ui
