/// What a new user signs in with: an access key for programs, and an MFA device as the next step.
#pragma once

#include "ui/principal_wizard/principal_steps.h"

class QCheckBox;

namespace rolewright::ui {

/// Parts: `principalWantsKey`, `principalWantsMfa`.
class CredentialsStep final : public WizardStep {
    Q_OBJECT
public:
    CredentialsStep(PrincipalState& state, QWidget* parent);
    QString title() const override { return tr("Credentials"); }
    void refresh() override;
    bool isBegun() const override { return m_state.draft.wantsKey || m_state.draft.wantsMfa; }

private:
    void take();

    PrincipalState& m_state;
    QCheckBox* m_key = nullptr;
    QCheckBox* m_mfa = nullptr;
};

}  // namespace rolewright::ui
