/// What the role may do: managed policies to attach, and a policy of its own from a template or as JSON.
#pragma once

#include "ui/role_wizard/role_step.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace rolewright::ui {

class ManagedPoliciesField;

class WhatStep final : public RoleStep {
    Q_OBJECT
public:
    WhatStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("What"); }
    void refresh() override;
    bool isComplete() const override { return !state().draft.attached.empty() || !state().draft.inlinePolicy.empty(); }

private:
    void fillTemplates();
    void takeTemplate(int index);
    void showProblems();

    ManagedPoliciesField* m_policies = nullptr;
    QComboBox* m_template = nullptr;
    QPlainTextEdit* m_inline = nullptr;
    QLabel* m_problems = nullptr;
    identity::SnapshotPtr m_shownWorld;
};

}  // namespace rolewright::ui
