/// What a change of the organization would newly allow and newly deny, shown before it is made; its button makes it.
#pragma once

#include "core/analysis/guardrail_change.h"
#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"

#include <QDialog>
#include <QTimer>

#include <atomic>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class FilterField;
class FilterModel;
class InlineMessage;
class LinesModel;

/// A change that is planned, and the words for it.
struct OrganizationPlan {
    QString title;    ///< "Detach DenyDelete from Workloads", also the name of the undo step
    QString action;   ///< the button: "Detach"
    std::vector<service::Operation> operations;
};

/// Parts: `whatIfSummary`, `whatIfProgress`, `whatIfStop`, `whatIfFilter`, `whatIfList`, `whatIfWhy`, `whatIfMessage`, `whatIfYes`, `whatIfNo`. One may go ahead while it is
/// still asking. When the world changes meanwhile, it asks again.
class WhatIfDialog final : public QDialog {
    Q_OBJECT
public:
    WhatIfDialog(const PageContext& context, OrganizationPlan plan, QWidget* parent);

private:
    /// What the worker says about how far it is.
    struct Progress {
        std::atomic<std::size_t> asked = 0;
        std::atomic<std::size_t> planned = 0;
    };
    /// The report, or why the change would be refused.
    using Answer = Result<analysis::ChangeReport>;

    QWidget* buildProgress();
    QWidget* buildList();
    void ask();
    void stop();
    void watch();
    void take(const Answer& answer);
    void showReport(const analysis::ChangeReport& report);
    void askWhy();
    void carryOut();

    PageContext m_context;
    OrganizationPlan m_plan;
    identity::SnapshotPtr m_world;     ///< asked about
    std::shared_ptr<Progress> m_progressed;
    std::shared_ptr<std::atomic<bool>> m_stopping;
    std::shared_ptr<const analysis::ChangeReport> m_report;
    LatestTask m_asking;
    QTimer m_watch;
    bool m_working = false;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    FilterField* m_filter = nullptr;
    LinesModel* m_lines = nullptr;
    FilterModel* m_filtered = nullptr;
    QTableView* m_list = nullptr;
    QPushButton* m_why = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_yes = nullptr;
};

}  // namespace rolewright::ui
