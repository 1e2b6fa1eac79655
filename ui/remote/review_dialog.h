/// The drafts of a window on an endpoint as a plan: the calls in order, what they change, who gains and who loses, what changed there meanwhile; and the way to apply it.
#pragma once

#include "ui/remote/mirror_drafts.h"
#include "ui/tasks/latest_task.h"

#include "core/mirror/apply.h"

#include <QDialog>

#include <atomic>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace rolewright::ui {

class CompareView;
class ConflictsView;
class InlineMessage;
class Prompts;
class RemoteRoom;
class Store;
class TurnsView;

/// Parts: `reviewSummary`, `reviewTabs`, `reviewSteps`, `reviewCommands`, `reviewChangeLeft`, `reviewChangeRight`, `reviewMessage`, `reviewProgress`, `reviewApply`, `reviewStop`,
/// `reviewTakeBack`, `reviewCopy`, `reviewUnlock`.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    /// All outlive it.
    ReviewDialog(RemoteRoom& room, Store& store, Prompts& prompts, QWidget* parent);
    /// An apply that is under way stops after the call that is being made.
    ~ReviewDialog() override;

private:
    QWidget* buildCalls();
    QWidget* buildFoot();
    /// Makes the plan anew from the drafts as they stand, and looks at the endpoint.
    void plan();
    void takePlan(mirror::Plan plan);
    /// At what `plan` touches, on a worker; a later look drops the answer of this one.
    void lookAt(const mirror::Plan& plan, std::function<void(const Result<mirror::ConflictReport>&)> seen);
    void takeConflicts(const Result<mirror::ConflictReport>& found);
    void decide();
    void fillSteps();
    void showStep();
    void showState();
    void askToApply();
    /// Asks for the connection's name where it is production; `go` gets what was typed.
    void confirm(const mirror::Plan& plan, std::function<void(const QString& typed)> go);
    void apply(const mirror::Plan& plan, const mirror::ConflictReport& conflicts, const QString& typed);
    void takeReport(const Result<mirror::ApplyReport>& report);
    void takeBack();
    /// What is to be taken back is looked at once more: what somebody else changed since is not taken along.
    void takeBackOver(const mirror::Plan& back, const Result<mirror::ConflictReport>& found, const QString& typed);
    QString outcome() const;

    RemoteRoom& m_room;
    Store& m_store;
    Prompts& m_prompts;
    MirrorStates m_states;
    mirror::Plan m_plan;
    std::optional<mirror::ApplyReport> m_report;  ///< of the last apply
    bool m_isLooked = false;  ///< at the endpoint, for conflicts
    bool m_isApplying = false;
    bool m_isTakingBack = false;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    LatestTask m_planning;
    LatestTask m_comparing;
    LatestTask m_looking;
    LatestTask m_applying;
    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTreeWidget* m_steps = nullptr;
    QPlainTextEdit* m_commands = nullptr;
    CompareView* m_change = nullptr;
    TurnsView* m_turns = nullptr;
    ConflictsView* m_conflicts = nullptr;
    InlineMessage* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_unlock = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_apply = nullptr;
};

}  // namespace rolewright::ui
