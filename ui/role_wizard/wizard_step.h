/// One page of the role wizard. Steps share one draft and may be taken in any order.
#pragma once

#include "ui/role_wizard/draft_rehearsal.h"

#include <QWidget>

namespace rolewright::ui {

/// What the steps look at. `rehearsal` belongs to the present draft, or is empty while it is being computed.
struct WizardState {
    RoleDraft draft;
    identity::SnapshotPtr world;
    std::optional<DraftRehearsal> rehearsal;
};

class WizardStep : public QWidget {
    Q_OBJECT
public:
    WizardStep(WizardState& state, QWidget* parent) : QWidget(parent), m_state(state) {}
    virtual QString title() const = 0;
    /// Shows the state; called when the step is entered and when the rehearsal arrives.
    virtual void refresh() = 0;
    /// True when nothing is left to do here.
    virtual bool isComplete() const { return true; }

Q_SIGNALS:
    /// The step changed `state().draft`.
    void edited();

protected:
    WizardState& state() { return m_state; }
    const WizardState& state() const { return m_state; }

private:
    WizardState& m_state;
};

}  // namespace rolewright::ui
