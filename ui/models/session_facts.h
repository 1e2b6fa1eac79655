/// What is to be told of a session beside its times: what it carries, what limits it, where it came from. Words only, without a widget and without a secret.
#pragma once

#include "core/engine/engine.h"
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
/// From the long-term identity down to this session: `alice › R1 / alice, until … › R2 / alice`; says when a role comes twice.
QString chainText(const sts::Session& session, const SessionsModel& sessions);
/// `⟳ until 10:42`, `⟳ by itself until 18:00`, or why it cannot be renewed, in two or three words. `store` may be null.
QString renewalMark(const sts::Session& session, const SessionsModel& sessions, const Store* store);
/// The operation, with what marks it out: `AssumeRole · MFA · link 2 of a chain`.
QString wayText(const sts::Session& session);
/// What was changed of the role's rights since the session was issued, and by whom, so that renewing gives other ones; empty when nothing was, as far as the newest
/// records of the trail tell.
QString changedSinceText(const sts::Session& session, const engine::Engine& engine);
/// Whether role chaining bounds its lifetime. Source: IAM User Guide, "Role chaining".
bool isCapped(const sts::Session& session);
/// How long was asked, how long was granted, and what bounds it.
QString lifetimeText(const sts::Session& session, const SessionsModel& sessions, const identity::Snapshot& world);

}  // namespace rolewright::ui
