/// What the role may do: managed policies to attach, and a policy of its own from a template or as JSON.
#pragma once

#include "ui/role_wizard/role_step.h"

class QComboBox;

namespace rolewright::ui {

class ManagedPoliciesField;
class PolicyWorkbench;

class WhatStep final : public RoleStep {
    Q_OBJECT
public:
    WhatStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("What"); }
    void begin() override { m_shownWorld.reset(); }
    void refresh() override;
    bool isComplete() const override;
    QString unfinished() const override;

private:
    void fillTemplates();
    void takeTemplate(int index);

    ManagedPoliciesField* m_policies = nullptr;
    QComboBox* m_template = nullptr;
    PolicyWorkbench* m_inline = nullptr;
    identity::SnapshotPtr m_shownWorld;
};

}  // namespace rolewright::ui
