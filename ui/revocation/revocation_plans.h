/// How the window plans the end of sessions: made on a worker, for the dialog that shows the plan and for those who ask beforehand whether it would be refused.
#pragma once

#include "ui/revocation/revocation_text.h"
#include "ui/store/rights.h"

#include <functional>

namespace rolewright::ui {

/// Plans it against the world and the sessions of now; may be called on any thread.
std::function<Result<service::RevocationPlan>()> plannerOf(const Store& store, const service::RevocationWish& wish, Direction direction);
/// To change the policies of the acting identity's account that this takes; nothing is asked where it takes those of other accounts alone.
Intent intentTo(const Store& store, const service::RevocationWish& wish, Direction direction);

}  // namespace rolewright::ui
