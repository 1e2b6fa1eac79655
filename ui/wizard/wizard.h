/// Plans something step by step, in any order, beside a preview, and does it as one undo step: what the wizards have in common.
#pragma once

#include "core/base/identifiers.h"
#include "ui/wizard/plan_step.h"
#include "ui/wizard/saved_draft.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class Prompts;
class Store;
class WizardHome;

/// Above every step it says in which account what is planned will be and who acts. Parts are named `wizardAccount`, `wizardElsewhere`, `wizardElsewhereAct`, `wizardSteps`, `wizardBack`, `wizardNext`, `wizardCreate`, `wizardClose`, `wizardDraftKept`: one wizard is on the screen at a time. The draft stays in the settings from the
/// first letter on until what it plans has been made; nothing secret may be in it.
class Wizard : public QDialog {
    Q_OBJECT
public:
    /// Shows the first step and opens; to be called when the draft is set. Offers the draft that was left behind, if there is one.
    void begin();

Q_SIGNALS:
    /// It is there.
    void created(const QString& arn);

protected:
    /// `draftKey` is where the settings keep the draft.
    Wizard(Store& store, Prompts& prompts, const QString& draftKey, const QString& title, QWidget* parent);

    void addStep(WizardStep* step);
    void finishSteps();  ///< adds the review: once after the others
    /// A text beside the steps.
    QPlainTextEdit* addPreview(const QString& title, const QString& objectName, const QString& accessibleName);
    void goTo(int step);
    /// To be called when what the engine says of the draft has arrived.
    void proofChanged();
    void draftReplaced();  ///< as a whole
    Store& store() const { return m_store; }

    virtual Plan plan() const = 0;
    /// The title of the undo step: "Create role R1".
    virtual QString undoTitle() const = 0;
    virtual QString createText() const = 0;
    /// Whether it can be made without having been at every step.
    virtual bool canCreateEarly() const { return false; }
    virtual AccountId account() const = 0;
    /// Whether the account, and who acts, stand above the steps. A wizard without asks for the account in a step of its own.
    virtual bool saysWhere() const { return true; }
    /// It shall be in another account; answers the policies that only the account before has, which are left out.
    virtual std::vector<std::string> moveTo(const AccountId&) { return {}; }
    /// What is created, for `created`.
    virtual QString arn() const = 0;
    /// The draft as text; empty while there is nothing in it.
    virtual QString draftText() const = 0;
    /// What to call a draft that was left behind: "a role (R1)"; empty when it cannot be gone on with here.
    virtual QString describeDraft(const QString& text) const = 0;
    virtual void takeDraft(const QString& text) = 0;
    virtual void clearDraft() = 0;
    /// The draft was edited, or the world changed under it: previews and proofs are to follow.
    virtual void draftChanged() {}
    /// What is on the way in the background is no longer wanted.
    virtual void stopWork() {}
    /// It is made: what the answers say is to be shown now, if anybody is to see it. The wizard closes then.
    virtual void afterwards(const std::vector<engine::CallResult>&) {}

    void closeEvent(QCloseEvent* event) override;
    void reject() override;

private:
    QWidget* buildSteps();
    void buildButtons(QVBoxLayout* layout);
    Plan wholePlan() const;
    void turnTo(int step);
    void edited();
    void follow();  ///< the draft or the world under it is another one
    void showMarks();
    void showWhere();
    void moveDraft(const AccountId& account);
    void saveDraft();
    void carryOut();
    void finished(const std::vector<engine::CallResult>& results);
    void showFailure(const std::vector<engine::CallResult>& results);
    void takeBack();

    Store& m_store;
    Prompts& m_prompts;
    SavedDraft m_saved;
    std::vector<WizardStep*> m_steps;
    std::vector<bool> m_visited;  ///< by step
    int m_failedAt = -1;          ///< the undo stack's index after a plan that was carried out in part; -1: nothing to take back
    WizardHome* m_home = nullptr;
    QSplitter* m_splitter = nullptr;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_pages = nullptr;
    QVBoxLayout* m_previews = nullptr;
    bool m_creating = false;      ///< calls are under way
    PlanStep* m_review = nullptr;
    QLabel* m_kept = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_create = nullptr;
};

}  // namespace rolewright::ui
