/// Renewing a session that was obtained with MFA: asks for a new code, and for nothing else.
#pragma once

#include "ui/models/sessions_model.h"
#include "ui/pages/page.h"
#include "ui/store/store.h"

#include <QDialog>

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class MfaFields;

/// Parts: `renewCodeMfa…`, `renewCodeTake`, `renewCodeCancel`, `renewCodeRefusal`. Deletes itself.
class RenewWithCodeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `sessions` outlives the dialog. The session's renewal takes a code, see `Renewal`.
    RenewWithCodeDialog(const PageContext& context, const sts::SessionPtr& session, const SessionsModel& sessions, QWidget* parent);

Q_SIGNALS:
    /// The session that came of it is the result's.
    void renewed(const rolewright::engine::CallResult& result);

private:
    void showState();
    void take();
    void finished(const engine::CallResult& result);

    Store& m_store;
    sts::SessionPtr m_session;
    const SessionsModel& m_sessions;
    bool m_waiting = false;
    MfaFields* m_mfa = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_take = nullptr;
};

/// Asks for the last of these sessions that takes a code: a code renews one, and the next is half a minute away. Null when none takes one.
QWidget* askForCode(const PageContext& context, const std::vector<sts::SessionPtr>& sessions, const SessionsModel& model, QWidget* parent);

}  // namespace rolewright::ui
