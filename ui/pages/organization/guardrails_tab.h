/// Effective guardrails of a root, OU or account: the way down level by level, what an action meets on it, and what is left of each service.
#pragma once

#include "core/analysis/guardrails.h"
#include "ui/pages/entity_tab.h"
#include "ui/tasks/latest_task.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QTreeWidget;

namespace rolewright::ui {

class FilterField;
class FilterModel;
class GuardrailSummaryModel;
class InlineMessage;
class SuggestField;

/// The subject's key is the target's id. Parts: `guardrailAction`, `guardrailResource`, `guardrailAsk`, `guardrailAnswer`, `guardrailLevels`, `guardrailSimulate`,
/// `guardrailFilter`, `guardrailLimited`, `guardrailServices`.
class GuardrailsTab final : public EntityTab {
    Q_OBJECT
public:
    GuardrailsTab(const PageContext& context, QWidget* parent);

    void refresh() override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildQuestion();
    QWidget* buildServices();
    void showLevels();
    void sumUp();
    void ask();
    void showAnswer(const QString& action, const QString& resource);
    void simulate();
    bool isAccount() const;

    LatestTask m_summing;
    SuggestField* m_action = nullptr;
    QLineEdit* m_resource = nullptr;
    QPushButton* m_ask = nullptr;
    QPushButton* m_simulate = nullptr;
    InlineMessage* m_answer = nullptr;
    InlineMessage* m_note = nullptr;
    QTreeWidget* m_levels = nullptr;
    FilterField* m_filter = nullptr;
    QCheckBox* m_limited = nullptr;
    InlineMessage* m_state = nullptr;
    GuardrailSummaryModel* m_services = nullptr;
    FilterModel* m_filtered = nullptr;
    QTableView* m_list = nullptr;
    QString m_asked;          ///< the action whose verdicts stand beside the levels; empty when none does
    QString m_askedResource;
};

}  // namespace rolewright::ui
