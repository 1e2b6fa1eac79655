/// Whom a caller is called in the dialogs about temporary credentials, and spans as their sliders show them.
#pragma once

#include "core/sts/caller.h"

#include <QString>

namespace rolewright::ui {

/// `alice`, `updateDataBucket`, `root of 111122223333`.
QString shortName(const sts::Caller& caller);
/// The same, and whether a session token of the user's is meant.
QString longName(const sts::Caller& caller);
/// `45 min`, `1 h 30 min`.
QString readableSeconds(int seconds);

}  // namespace rolewright::ui
