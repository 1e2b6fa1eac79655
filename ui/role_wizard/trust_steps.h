/// Who may assume the role, and under which conditions: two views of one trust policy.
#pragma once

#include "ui/role_wizard/role_step.h"
#include "ui/trust/trust_editor.h"

namespace rolewright::ui {

class TrustStep final : public RoleStep {
    Q_OBJECT
public:
    TrustStep(RoleState& state, GrantCard::Parts parts, QWidget* parent);
    QString title() const override;
    void refresh() override;
    bool isComplete() const override { return !state().draft.trust.empty(); }
    /// Of the conditions: once there is one.
    bool isBegun() const override;

private:
    GrantCard::Parts m_parts;
    TrustEditor* m_editor = nullptr;
    identity::SnapshotPtr m_shownWorld;
};

}  // namespace rolewright::ui
