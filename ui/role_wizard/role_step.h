/// One page of the role wizard.
#pragma once

#include "ui/role_wizard/draft_rehearsal.h"
#include "ui/wizard/wizard_step.h"

namespace rolewright::ui {

/// What the steps look at. `rehearsal` belongs to the present draft, or is empty while it is being computed.
struct RoleState {
    RoleDraft draft;
    identity::SnapshotPtr world;
    std::optional<DraftRehearsal> rehearsal;
};

class RoleStep : public WizardStep {
    Q_OBJECT
public:
    RoleStep(RoleState& state, QWidget* parent) : WizardStep(parent), m_state(state) {}

protected:
    RoleState& state() { return m_state; }
    const RoleState& state() const { return m_state; }

private:
    RoleState& m_state;
};

}  // namespace rolewright::ui
