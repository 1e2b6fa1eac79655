/// Both halves and Try it: what the engine says of the draft, before anything is made.
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

/// Who could assume the role, and a button that gives the missing half to exactly this role.
class BothHalvesStep final : public RoleStep {
    Q_OBJECT
public:
    BothHalvesStep(RoleState& state, const Store& store, QWidget* parent);
    QString title() const override { return tr("Both halves"); }
    void refresh() override;
    bool isComplete() const override { return state().rehearsal && state().rehearsal->anyCan(); }
    bool showsProof() const override { return true; }

private:
    void showRow(int row, const AssumeRow& facts);
    void showSelected();
    void grantSelected();
    void dropGrants();
    const AssumeRow* selected() const;

    const Store& m_store;
    QLabel* m_summary = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_grant = nullptr;
    QPushButton* m_drop = nullptr;
};

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
