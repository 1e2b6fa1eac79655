/// A role's maximum session and description; its path, which cannot be changed.
#pragma once

#include "ui/pages/form_tab.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace rolewright::ui {

/// Parts: `rolesLimitsHours`, `rolesLimitsMinutes`, `rolesLimitsKnown`, `rolesLimitsDescription`.
class LimitsTab final : public FormTab {
    Q_OBJECT
public:
    LimitsTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    QSpinBox* m_hours = nullptr;
    QSpinBox* m_minutes = nullptr;
    QCheckBox* m_known = nullptr;
    int m_seconds = 0;  ///< beyond the minute
    QPlainTextEdit* m_description = nullptr;
    QLabel* m_path = nullptr;
};

}  // namespace rolewright::ui
