/// Which AWS service works as the role, and that it does so for this account only.
#pragma once

#include "ui/role_wizard/role_step.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace rolewright::ui {

/// Source: IAM User Guide, "Create a role to delegate permissions to an AWS service" and "The confused deputy problem".
class ServiceStep final : public RoleStep {
    Q_OBJECT
public:
    ServiceStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Service"); }
    void refresh() override;
    bool isBegun() const override { return isComplete(); }
    bool isComplete() const override { return !state().draft.trust.empty(); }

private:
    void filter(const QString& text);
    void take();

    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    QCheckBox* m_ownAccount = nullptr;
};

}  // namespace rolewright::ui
