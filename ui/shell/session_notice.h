/// What is told of a session that ends, in words.
#pragma once

#include "ui/models/sessions_model.h"

#include <vector>

namespace rolewright::ui {

class Store;

struct SessionNotice {
    sts::SessionPtr session;
    Urgency urgency = Urgency::urgent;
};

/// Whether this is the session that acts now.
bool isActing(const sts::Session& session, const Store& store);
/// Whether this is the session that acted until it expired, since when one only looks on.
bool isLost(const sts::Session& session, const Store& store);

/// "updateDataBucket / alice ends in 4:12.", and what will fail with it.
QString noticeText(const SessionNotice& notice, Instant now, const Store& store);
/// Of several together; what stops the person comes first.
QString noticesText(const std::vector<SessionNotice>& notices, Instant now, const Store& store);

}  // namespace rolewright::ui
