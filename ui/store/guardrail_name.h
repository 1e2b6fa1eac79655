/// Which policy stands in the way, in a few words.
#pragma once

#include "core/evaluation/decision.h"

#include <QString>

namespace rolewright::ui {

/// "a service control policy denies it", "your permissions boundary does not allow it". `decision` is a refusal; null when nothing more is known of it.
QString guardrailName(const evaluation::Decision* decision);

}  // namespace rolewright::ui
