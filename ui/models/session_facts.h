/// What is to be told of a session beside its times: what it carries, what limits it, where it came from. Words only, without a widget and without a secret.
#pragma once

#include "core/identity/snapshot.h"
#include "core/sts/session.h"
#include "ui/models/sessions_model.h"

#include <QString>

namespace rolewright::ui {

/// A line a tag; which are transitive, and which the session above handed on. `parent` is null when a long-term identity asked, or is not known any more.
QString tagsText(const sts::Session& session, const sts::Session* parent);
QString sourceIdentityText(const sts::Session& session, const sts::Session* parent);
/// Inline text and ARNs; what it means that there are none.
QString sessionPoliciesText(const sts::Session& session);
/// Whether MFA was used, and whether calls made with the session carry it.
QString mfaText(const sts::Session& session);
/// Who vouched for whom, and what was claimed; empty when nobody was asked.
QString providerText(const sts::Session& session);
/// From the long-term identity down to this session: `alice › R1 / alice, until … › R2 / alice`.
QString chainText(const sts::Session& session, const SessionsModel& sessions);
/// How long was asked, how long was granted, and what bounds it.
QString lifetimeText(const sts::Session& session, const SessionsModel& sessions, const identity::Snapshot& world);

}  // namespace rolewright::ui
