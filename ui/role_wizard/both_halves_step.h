/// Both halves: who could assume the planned role, as the engine says, before anything is made.
#pragma once

#include "ui/role_wizard/role_step.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace rolewright::ui {

class Store;

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

}  // namespace rolewright::ui
