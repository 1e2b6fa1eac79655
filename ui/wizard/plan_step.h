/// The last step of a wizard: the API calls in order, as AWS CLI, CloudFormation or Terraform text, and what is still missing.
#pragma once

#include "core/service/operation.h"
#include "ui/wizard/wizard_step.h"

#include <QStringList>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace rolewright::ui {

/// What a wizard would do.
struct Plan {
    std::vector<service::Operation> operations;
    QStringList problems;  ///< why it cannot be done
    QString warning;       ///< what should be thought about although it can be; empty: nothing
    bool isReady = false;  ///< false also while the engine is being asked
};

class PlanStep final : public WizardStep {
    Q_OBJECT
public:
    PlanStep(std::function<Plan()> plan, QWidget* parent);
    QString title() const override { return tr("Review"); }
    void refresh() override;
    bool isComplete() const override { return m_plan().isReady; }
    bool showsProof() const override { return true; }
    /// Says what became of the attempt to carry it out.
    void showOutcome(const QString& text);

private:
    void showText(const std::vector<service::Operation>& operations);

    std::function<Plan()> m_plan;
    QLabel* m_summary = nullptr;
    QComboBox* m_format = nullptr;
    QLabel* m_leftOut = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

}  // namespace rolewright::ui
