/// When a session begins to be called near its end: the person's own marks, others for production, others for single roles.
#pragma once

#include "core/identity/snapshot.h"
#include "core/sts/session.h"
#include "ui/models/session_time.h"

#include <map>
#include <string>

namespace rolewright::ui {

/// A mark lies at so many minutes before the end, but never earlier than at a part of the lifetime: a short session must not be amber at birth.
struct AlertRule {
    int soonMinutes = 15;    ///< 1…720
    int soonPercent = 25;    ///< of the lifetime, 1…100
    int urgentMinutes = 5;   ///< 1…720
    int urgentPercent = 10;  ///< 1…100

    bool operator==(const AlertRule&) const = default;
};

/// The marks of a session under a rule. The red one never lies before the amber one; the last minute never before the red one.
Thresholds thresholdsOf(std::chrono::milliseconds lifetime, const AlertRule& rule);
Urgency urgencyAt(const Span& span, Instant now, const Thresholds& marks);
std::optional<Instant> nextChange(const Span& span, Instant now, const Thresholds& marks);

/// Of all rules: which holds for a session.
struct AlertRules {
    AlertRule standard;
    AlertRule production;                      ///< for roles of accounts that are marked as production
    std::map<std::string, AlertRule> ofRoles;  ///< by role ARN; comes before the others

    bool operator==(const AlertRules&) const = default;
    const AlertRule& of(const sts::Session& session, const identity::Snapshot& world) const;
};

}  // namespace rolewright::ui
