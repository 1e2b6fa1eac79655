/// The last step of a wizard: the API calls in order, as text for other tools and as a difference in JSON, what they use of AWS's quotas, and what is still
/// missing.
#pragma once

#include "core/base/identifiers.h"
#include "core/service/operation.h"
#include "ui/tasks/latest_task.h"
#include "ui/wizard/json_change.h"
#include "ui/wizard/quota_meters.h"
#include "ui/wizard/wizard_step.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rolewright::ui {

class CompareView;
class Store;

/// What a wizard would do.
struct Plan {
    std::vector<service::Operation> operations;
    QStringList problems;  ///< why it cannot be done
    QString warning;       ///< what should be thought about although it can be; empty: nothing
    bool isReady = false;  ///< false also while the engine is being asked
    std::vector<QuotaUse> quotas;
    std::vector<std::pair<AccountId, service::Operation>> elsewhere = {};  ///< made after them, each as the administrator of its account
};

/// Parts: `wizardReviewSummary`, `wizardFormat`, `wizardCommands`, `wizardJsonLeft`, `wizardJsonRight`, `wizardCopyCommands`, `wizardTakeBack`,
/// `wizardReviewQuotas`.
class PlanStep final : public WizardStep {
    Q_OBJECT
public:
    /// `store` is asked what the plan would change.
    PlanStep(std::function<Plan()> plan, Store& store, QWidget* parent);
    QString title() const override { return tr("Review"); }
    void refresh() override;
    bool isComplete() const override { return m_plan().isReady; }
    bool showsProof() const override { return true; }
    /// Says what became of the attempt to carry it out, and offers to take back what was done; stays above the state of the plan until `forgetOutcome`.
    void showOutcome(const QString& text, bool canTakeBack);
    void forgetOutcome() { m_outcome.clear(); }

Q_SIGNALS:
    void takeBackWanted();

private:
    QLayout* buildLine();
    void askForChange(const std::vector<service::Operation>& operations);
    void showChange(const JsonChange& change);
    void showText(const Plan& plan);
    QStringList whereElse(const Plan& plan) const;

    std::function<Plan()> m_plan;
    Store& m_store;
    LatestTask m_comparing;
    QString m_outcome;  ///< of the last attempt; empty: none since the draft was edited
    bool m_canTakeBack = false;
    QLabel* m_summary = nullptr;
    QPushButton* m_takeBack = nullptr;
    QComboBox* m_format = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_leftOut = nullptr;
    QPlainTextEdit* m_text = nullptr;
    CompareView* m_compare = nullptr;
    QuotaMeters* m_quotas = nullptr;
};

}  // namespace rolewright::ui
