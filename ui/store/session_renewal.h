/// Renewing a session: asking once more for what was asked for, as whoever asked. New keys come of it; the old ones stay valid until their own end.
#pragma once

#include "core/sts/caller.h"
#include "ui/models/sessions_model.h"
#include "ui/store/store.h"

#include <optional>

namespace rolewright::ui {

struct Renewal {
    sts::Caller caller;  ///< who asked, and asks again
    service::Operation operation;
    QString obstacle;    ///< why it cannot be renewed, in words; empty when it can
    bool takesCode = false;  ///< the obstacle is that it takes a new MFA code, and nothing else
};

/// The user or root user of this ARN, with its long-term credentials; nothing for anybody else.
std::optional<sts::Caller> longTermCaller(const std::string& arn);
Renewal renewalOf(const sts::Session& session, const SessionsModel& sessions, const Store& store);
/// The last moment at which the chain above it still lives; nothing when a long-term identity asked.
std::optional<Instant> renewableUntil(const sts::Session& session, const SessionsModel& sessions);
/// Renews it; must have no obstacle but that it takes a code. `proofs` are sent along: `SerialNumber` and `TokenCode`. Who acts through the session goes on with the
/// new one.
void renew(const sts::SessionPtr& session, const SessionsModel& sessions, Store& store, QObject* context, Store::Done done, const json::Object& proofs = json::Object::object());

}  // namespace rolewright::ui
