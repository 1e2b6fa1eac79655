/// How a session is told in lists, banners and tool tips: words, signs and colours, without a widget.
#pragma once

#include "core/service/revocation.h"
#include "ui/models/session_time.h"

#include <QColor>
#include <QIcon>
#include <QString>

namespace rolewright::ui {

/// `updateDataBucket / alice`: role and session name; the user's name where no role is involved.
QString sessionTitle(const sts::Session& session);
/// Who an ARN names, in short: `alice`, `updateDataBucket / alice`, `root`.
QString principalTitle(const std::string& arn);
/// The operation that made it, as the API calls it: `AssumeRole`.
QString kindText(sts::SessionKind kind);

/// `revoked 09:41`, or `revoked` when the statement does not say when.
QString revokedText(const service::Revocation& revocation, Instant now);

QColor urgencyColour(Urgency urgency);
/// ● ◐ ▲ ✕ drawn, so that it does not hang on a font.
QIcon urgencyIcon(Urgency urgency);

}  // namespace rolewright::ui
