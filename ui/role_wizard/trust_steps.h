/// Who may assume the role, and under which conditions: two views of one trust policy.
#pragma once

#include "ui/role_wizard/role_step.h"
#include "ui/trust/trust_editor.h"

namespace rolewright::ui {

class InlineMessage;

/// Parts: `wizardGroups`, `wizardGroupsDrop`.
class TrustStep final : public RoleStep {
    Q_OBJECT
public:
    TrustStep(RoleState& state, GrantCard::Parts parts, QWidget* parent);
    QString title() const override;
    void refresh() override;
    void accountChanged() override { m_shownWorld.reset(); }
    bool isComplete() const override { return !state().draft.trust.empty(); }
    /// Of the conditions: once there is one.
    bool isBegun() const override;

private:
    QWidget* buildAllowed();
    void showAllowed();
    void allowGroups(const QStringList& arns);

    GrantCard::Parts m_parts;
    QWidget* m_allowed = nullptr;  ///< what is said of the groups; null of the conditions
    InlineMessage* m_allowedWords = nullptr;
    TrustEditor* m_editor = nullptr;
    identity::SnapshotPtr m_shownWorld;
};

}  // namespace rolewright::ui
