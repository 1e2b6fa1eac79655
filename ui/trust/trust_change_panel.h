/// Says who gains and who loses by a trust policy that is not saved yet: a line always, details on demand, worked out on another thread.
#pragma once

#include "core/analysis/trust_comparison.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace rolewright::ui {

class TrustChangeList;

/// Parts: `trustChangesText`, `trustChangesStop`, `trustChangesAgain`, `trustChangesDetails`.
class TrustChangePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrustChangePanel(QWidget* parent);
    ~TrustChangePanel() override;

    /// Compares and says so, once nothing else was given for a moment. `context`: the time and the place of the question.
    void setProposal(identity::SnapshotPtr world, analysis::TrustProposal proposal, const service::CallContext& context);
    /// Says this instead, for the text cannot be read; hidden when there is nothing to say.
    void setNothing(const QString& why);
    /// The comparison that is shown; nothing while there is none.
    const std::optional<analysis::TrustComparison>& comparison() const { return m_comparison; }

Q_SIGNALS:
    /// A comparison is there.
    void compared();

private:
    struct Progress;
    void start();
    void stop();
    void take(analysis::TrustComparison comparison);
    void showProgress();
    void showDetails();
    void say(const QString& text, bool running);
    QString summary() const;

    identity::SnapshotPtr m_world;
    std::optional<analysis::TrustProposal> m_proposal;
    service::CallContext m_context;
    std::optional<analysis::TrustComparison> m_comparison;
    std::shared_ptr<Progress> m_progress;
    QTimer m_pause;
    QTimer m_look;  ///< at the progress
    LatestTask m_task;
    QLabel* m_text = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_details = nullptr;
    TrustChangeList* m_list = nullptr;
};

}  // namespace rolewright::ui
