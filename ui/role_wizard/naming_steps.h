/// How long sessions may last, and what the role is called.
#pragma once

#include "ui/role_wizard/role_step.h"

class QLabel;
class QLineEdit;
class QSlider;

namespace rolewright::ui {

class LimitsStep final : public RoleStep {
    Q_OBJECT
public:
    LimitsStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Limits"); }
    void refresh() override;

private:
    QSlider* m_hours = nullptr;
    QLabel* m_hoursText = nullptr;
};

class NameStep final : public RoleStep {
    Q_OBJECT
public:
    NameStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Name"); }
    void refresh() override;
    bool isComplete() const override;

private:
    void take();
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_description = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_arn = nullptr;
};

}  // namespace rolewright::ui
