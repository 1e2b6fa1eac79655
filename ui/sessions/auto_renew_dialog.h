/// Until when a session shall renew itself: there is always an end.
#pragma once

#include "core/sts/session.h"

#include <QDialog>

class QDateTimeEdit;

namespace rolewright::ui {

class AutoRenewal;

/// Parts: `autoRenewUntil`, `autoRenewBegin`. Deletes itself.
class AutoRenewDialog final : public QDialog {
    Q_OBJECT
public:
    /// `now` is the server's time.
    AutoRenewDialog(AutoRenewal& renewal, const sts::SessionPtr& session, Instant now, QWidget* parent);

private:
    void begin();

    AutoRenewal& m_renewal;
    sts::SessionPtr m_session;
    QDateTimeEdit* m_until = nullptr;
};

}  // namespace rolewright::ui
