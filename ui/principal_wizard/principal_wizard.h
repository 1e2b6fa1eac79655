/// Makes a user or a group, with its memberships and policies, as one undo step.
#pragma once

#include "ui/pages/page.h"
#include "ui/principal_wizard/principal_steps.h"
#include "ui/wizard/wizard.h"

namespace rolewright::ui {

class PrincipalWizard final : public Wizard {
    Q_OBJECT
public:
    /// `kind` is user or group. Is gone when it closes.
    PrincipalWizard(const PageContext& context, PrincipalKind kind, QWidget* parent);

protected:
    Plan plan() const override;
    QString undoTitle() const override;
    QString createText() const override;
    bool canCreateEarly() const override { return true; }
    AccountId account() const override { return m_state.draft.account; }
    std::vector<std::string> moveTo(const AccountId& account) override;
    QString arn() const override { return toQt(m_state.draft.arn()); }
    QString draftText() const override;
    QString describeDraft(const QString& text) const override;
    void takeDraft(const QString& text) override;
    void clearDraft() override;
    void draftChanged() override;
    void afterwards(const std::vector<engine::CallResult>& results) override;

private:
    bool isUser() const { return m_kind == PrincipalKind::user; }

    PageContext m_context;
    PrincipalKind m_kind;
    PrincipalState m_state;
    const PrincipalNameStep* m_name = nullptr;
};

}  // namespace rolewright::ui
