/// Both halves and Try it: what the engine says of the draft, before anything is made.
#pragma once

#include "ui/role_wizard/role_step.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace rolewright::ui {

/// Who could assume the role, and a button that gives the missing half to exactly this role.
class BothHalvesStep final : public RoleStep {
    Q_OBJECT
public:
    BothHalvesStep(RoleState& state, QWidget* parent);
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

    QLabel* m_summary = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_grant = nullptr;
    QPushButton* m_drop = nullptr;
};

/// Really assumes the role in a copy of the world and tries actions with it.
class TryStep final : public RoleStep {
    Q_OBJECT
public:
    TryStep(RoleState& state, const service::Vault& vault, std::function<service::CallContext()> context, QWidget* parent);
    QString title() const override { return tr("Try it"); }
    bool showsProof() const override { return true; }
    void refresh() override;

private:
    void attempt();

    const service::Vault& m_vault;
    std::function<service::CallContext()> m_context;
    QComboBox* m_who = nullptr;
    QPushButton* m_try = nullptr;
    QLabel* m_answer = nullptr;
    QTableWidget* m_steps = nullptr;
};

}  // namespace rolewright::ui
