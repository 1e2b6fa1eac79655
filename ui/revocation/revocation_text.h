/// The ways to end sessions, in words: titles, what each reaches, and the policies it writes.
#pragma once

#include "core/service/revocation.h"

#include <QString>

namespace rolewright::ui {

enum class Direction : unsigned char { revoke, restore };

/// "Revoke session A / alice", also the name of the undo step.
QString titleOf(const service::RevocationWish& wish, Direction direction);
/// What it does and what it leaves, in a sentence or two.
QString explanationOf(const service::RevocationWish& wish, Direction direction);
/// The button that does it.
QString buttonOf(Direction direction);
/// `A / alice · asked for by alice · 59:42 left`
QString lineOf(const sts::Session& session, Instant now);
/// The operations as JSON, documents readable.
QString policiesOf(const service::RevocationPlan& plan);

}  // namespace rolewright::ui
