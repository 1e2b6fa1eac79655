/// How long sessions may last, tags, and what the role is called.
#pragma once

#include "ui/role_wizard/role_step.h"

class QLabel;
class QLineEdit;
class QSlider;

namespace rolewright::ui {

class ArnLabel;
class TagsEditor;

class LimitsStep final : public RoleStep {
    Q_OBJECT
public:
    LimitsStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Limits"); }
    void refresh() override;
    bool isComplete() const override { return unfinished().isEmpty(); }
    bool isBegun() const override { return state().draft.maxSessionSeconds != RoleDraft{}.maxSessionSeconds || !state().draft.tags.empty(); }
    QString unfinished() const override;

private:
    void showHours();

    QSlider* m_hours = nullptr;
    QLabel* m_hoursText = nullptr;
    TagsEditor* m_tags = nullptr;
};

class NameStep final : public RoleStep {
    Q_OBJECT
public:
    NameStep(RoleState& state, QWidget* parent);
    QString title() const override { return tr("Name"); }
    void refresh() override;
    bool isComplete() const override;
    bool isBegun() const override { return !state().draft.name.empty(); }

private:
    void take();
    void showLengths();
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_description = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_lengths = nullptr;
    ArnLabel* m_arn = nullptr;
};

}  // namespace rolewright::ui
