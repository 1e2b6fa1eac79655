/// Whom a caller is called in the dialogs about temporary credentials, and spans as their sliders show them.
#pragma once

#include "core/sts/caller.h"

#include <QString>

namespace rolewright::ui {

/// `alice`, `updateDataBucket`, `root of 111122223333`.
QString shortName(const sts::Caller& caller);
/// The same, and whether a session token of the user's is meant.
QString longName(const sts::Caller& caller);
/// How the session that asks for a role came to be: `alice (base identity, long-term credentials)`, `R1 (chained)`, `CI (federated)`, `alice, session token`.
QString sourceText(const sts::Caller& caller);
/// Whether an identity provider, or a token for somebody outside, stands behind the session.
bool isFederated(const sts::Session& session);
/// `45 min`, `1 h 30 min`.
QString readableSeconds(int seconds);

}  // namespace rolewright::ui
