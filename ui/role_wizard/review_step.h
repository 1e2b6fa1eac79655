/// The plan: the API calls in order as CLI text, and what is still missing.
#pragma once

#include "ui/role_wizard/wizard_step.h"

class QLabel;
class QPlainTextEdit;

namespace rolewright::ui {

class ReviewStep final : public WizardStep {
    Q_OBJECT
public:
    ReviewStep(WizardState& state, QWidget* parent);
    QString title() const override { return tr("Review"); }
    void refresh() override;
    bool isComplete() const override;
    /// Says what became of the attempt to make the role.
    void showOutcome(const QString& text);

private:
    QLabel* m_summary = nullptr;
    QPlainTextEdit* m_commands = nullptr;
};

}  // namespace rolewright::ui
