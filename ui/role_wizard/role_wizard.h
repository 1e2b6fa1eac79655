/// Builds a role step by step, with its trust and permissions as JSON beside it, and asks the engine all the while who could assume it.
#pragma once

#include "ui/pages/role_purpose.h"
#include "ui/role_wizard/role_step.h"
#include "ui/tasks/latest_task.h"
#include "ui/wizard/wizard.h"

class QTimer;

namespace rolewright::ui {

class Ticker;

class RoleWizard final : public Wizard {
    Q_OBJECT
public:
    /// For a third party or a service the first step asks for that, and for nothing else of the trust relationship.
    RoleWizard(Store& store, Prompts& prompts, Ticker& ticker, RolePurpose purpose, QWidget* parent);

    /// Opens with an empty draft, or offers the one a crash left behind.
    void start();
    const RoleDraft& draft() const { return m_state.draft; }

protected:
    Plan plan() const override;
    QString undoTitle() const override;
    QString createText() const override;
    AccountId account() const override { return m_state.draft.account; }
    std::vector<std::string> moveTo(const AccountId& account) override;
    QString arn() const override;
    QString draftText() const override;
    QString describeDraft(const QString& text) const override;
    void takeDraft(const QString& text) override;
    void clearDraft() override;
    void draftChanged() override;
    void stopWork() override { m_rehearsing.cancel(); }

private:
    void addSteps(Prompts& prompts, Ticker& ticker, RolePurpose purpose);
    void rehearse();

    RoleState m_state;
    QPlainTextEdit* m_trustJson = nullptr;
    QPlainTextEdit* m_permissionsJson = nullptr;
    QTimer* m_pause = nullptr;
    LatestTask m_rehearsing;
};

}  // namespace rolewright::ui
