/// Who the third party is: its account, and the external ID by which it tells its customers apart.
#pragma once

#include "core/policy/trust_grant.h"
#include "ui/role_wizard/role_step.h"

class QLineEdit;
class QPlainTextEdit;

namespace rolewright::ui {

class InlineMessage;

/// Source: IAM User Guide, "Access to AWS accounts owned by third parties".
class ThirdPartyStep final : public RoleStep {
    Q_OBJECT
public:
    ThirdPartyStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Third party"); }
    void begin() override;
    void refresh() override;
    bool isBegun() const override { return isComplete(); }
    bool isComplete() const override { return m_complaint.isEmpty(); }

private:
    void take();
    void showState();

    QLineEdit* m_account = nullptr;
    QLineEdit* m_externalId = nullptr;
    InlineMessage* m_message = nullptr;
    QPlainTextEdit* m_toSend = nullptr;
    policy::TrustGrant m_grant;  ///< what the other steps made of it, also while there is no trust policy yet
    QString m_complaint;
};

}  // namespace rolewright::ui
