/// Try it: the planned role is assumed in a copy of the world, before anything is made.
#pragma once

#include "ui/role_wizard/role_step.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace rolewright::ui {

class MfaFields;
class Prompts;
class Store;
class Ticker;

/// Really assumes the role in a copy of the world and tries actions with it. Who needs a code types one; the external ID is known.
/// Parts: `wizardTryWho`, `wizardTryMfa…`, `wizardTryButton`, `wizardTryAnswer`, `wizardTrySteps`.
class TryStep final : public RoleStep {
    Q_OBJECT
public:
    TryStep(RoleState& state, Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent);
    QString title() const override { return tr("Try it"); }
    bool showsProof() const override { return true; }
    /// Once this very role was assumed here.
    bool isComplete() const override { return m_tried == state().draft; }
    void refresh() override;

private:
    const AssumeRow* selected() const;
    void showWho();
    void showState();
    void attempt();

    Store& m_store;
    QComboBox* m_who = nullptr;
    MfaFields* m_mfa = nullptr;
    QLabel* m_asked = nullptr;  ///< what else the role asks for
    QPushButton* m_try = nullptr;
    QLabel* m_answer = nullptr;
    QTableWidget* m_steps = nullptr;
    std::optional<RoleDraft> m_tried;
};

}  // namespace rolewright::ui
