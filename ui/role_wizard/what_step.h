/// What the role may do: managed policies to attach, and a policy of its own from a template or as JSON.
#pragma once

#include "ui/role_wizard/wizard_step.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace rolewright::ui {

class WhatStep final : public WizardStep {
    Q_OBJECT
public:
    WhatStep(WizardState& state, QWidget* parent);
    QString title() const override { return tr("What"); }
    void refresh() override;
    bool isComplete() const override { return !state().draft.attached.empty() || !state().draft.inlinePolicy.empty(); }

private:
    void fillPolicies();
    void fillTemplates();
    void filterPolicies(const QString& text);
    void takePolicies();
    void takeTemplate(int index);
    void showProblems();

    QLineEdit* m_filter = nullptr;
    QListWidget* m_policies = nullptr;
    QComboBox* m_template = nullptr;
    QPlainTextEdit* m_inline = nullptr;
    QLabel* m_problems = nullptr;
    QComboBox* m_boundary = nullptr;
    identity::SnapshotPtr m_shownWorld;
};

}  // namespace rolewright::ui
