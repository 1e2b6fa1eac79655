/// Builds a role step by step, in any order, with the trust and permissions as JSON beside it, and makes it as one undo step.
#pragma once

#include "ui/role_wizard/wizard_step.h"

#include "ui/tasks/latest_task.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class ReviewStep;
class Prompts;
class Store;

class RoleWizard final : public QDialog {
    Q_OBJECT
public:
    RoleWizard(Store& store, Prompts& prompts, QWidget* parent);

    /// Opens with an empty draft, or offers the one a crash left behind.
    void start();
    const RoleDraft& draft() const { return m_state.draft; }

Q_SIGNALS:
    /// The role is there.
    void created(const QString& arn);

protected:
    void closeEvent(QCloseEvent* event) override;
    void reject() override;

private:
    QWidget* buildSteps();
    QWidget* buildPreview();
    void addStep(WizardStep* step);
    void begin(const RoleDraft& draft);
    void goTo(int step);
    void turnTo(int step);
    void draftEdited();
    void rehearse();
    void take(DraftRehearsal rehearsal);
    void showMarks();
    void showProof();
    void showPreview();
    void saveDraft();
    void create();
    void finished(const std::vector<engine::CallResult>& results);
    bool isEmpty() const;

    Store& m_store;
    Prompts& m_prompts;
    WizardState m_state;
    std::vector<WizardStep*> m_steps;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_pages = nullptr;
    ReviewStep* m_review = nullptr;
    QPlainTextEdit* m_trustJson = nullptr;
    QPlainTextEdit* m_permissionsJson = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_create = nullptr;
    QTimer* m_pause = nullptr;
    LatestTask m_rehearsing;
};

}  // namespace rolewright::ui
