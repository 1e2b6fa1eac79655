/// Clones a role under a new name or into another account, and moves what names the old one to it: one plan with a review, one undo step.
#pragma once

#include "ui/pages/page.h"
#include "ui/role_clone/clone_steps.h"
#include "ui/wizard/wizard.h"

namespace rolewright::ui {

class CloneWizard final : public Wizard {
    Q_OBJECT
public:
    /// `role` is the name of a role in `from`; `to` is the account that is chosen to begin with. Opens, and is gone when it closes.
    CloneWizard(const PageContext& context, const AccountId& from, const std::string& role, const AccountId& to, QWidget* parent);

protected:
    Plan plan() const override;
    QString undoTitle() const override;
    QString createText() const override { return tr("&Clone the role"); }
    AccountId account() const override;
    bool saysWhere() const override { return false; }
    QString arn() const override;
    QString draftText() const override;
    QString describeDraft(const QString& text) const override;
    void takeDraft(const QString& text) override;
    void clearDraft() override { m_state.draft = m_initial; }
    void draftChanged() override;
    void stopWork() override { m_planning.cancel(); }

private:
    QString callerObstacle() const;

    CloneState m_state;
    CloneDraft m_initial;
    QPlainTextEdit* m_trustJson = nullptr;
    QPlainTextEdit* m_permissionsJson = nullptr;
    LatestTask m_planning;
};

}  // namespace rolewright::ui
