/// The words for what a change of the organization would turn round.
#pragma once

#include "core/analysis/guardrail_change.h"

#include <QString>
#include <QStringList>

namespace rolewright::ui {

/// What changes, in a sentence or two: "Newly allowed: 3. Newly denied: 0."
QString whatIfSummary(const analysis::ChangeReport& report, const identity::Snapshot& world);
/// What was asked and what was not, so that nobody takes the answer for more than it is.
QString whatIfScope(const analysis::ChangeReport& report);
/// A line of the list: sign and word, who, action, resource.
QStringList whatIfLine(const analysis::TurnedAnswer& turned, const identity::Snapshot& world);

}  // namespace rolewright::ui
