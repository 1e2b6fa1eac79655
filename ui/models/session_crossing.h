/// What a list of sessions tells of the time that went by.
#pragma once

#include "core/sts/session.h"
#include "ui/models/session_time.h"

namespace rolewright::ui {

/// A session that came past a mark.
struct Crossing {
    sts::SessionPtr session;
    Urgency urgency = Urgency::calm;  ///< where it is now
};

}  // namespace rolewright::ui
