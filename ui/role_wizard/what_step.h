/// What the role may do: policies to attach, policies of its own, and what it all comes to.
#pragma once

#include "ui/role_wizard/role_step.h"

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace rolewright::ui {

class EffectPanel;
class InlineMessage;
class ManagedPoliciesField;
class PolicyNotes;
class PolicyWorkbench;
class QuotaMeters;

/// Parts: `wizardWhatTabs`, `wizardCopyRole`, `wizardCopyRoleTakeBack`, `wizardCopyRoleMessage`, `wizardTemplate`, `wizardCopied`, `wizardCopiedRemove`,
/// `wizardEffectSummary`, `wizardFindingsProblems`, `wizardFindingsFix`, `wizardWhatQuotas`; the picker of a role is `wizardRolePicker`.
class WhatStep final : public RoleStep {
    Q_OBJECT
public:
    WhatStep(RoleState& state, std::function<service::CallContext()> context, QWidget* parent);
    QString title() const override { return tr("What"); }
    void begin() override;
    void refresh() override;
    void accountChanged() override { m_shownWorld.reset(); }
    bool isComplete() const override;
    bool isBegun() const override { return isComplete(); }
    QString unfinished() const override;
    void takeUnfinished() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    bool showsProof() const override { return true; }

private:
    QLayout* buildCopyLine();
    QWidget* buildOwn();
    QWidget* buildComes();
    void connectParts();
    void fillTemplates();
    void takeTemplate(int index);
    void pickRole();
    void copyFrom(const QString& roleName);
    void takeCopyBack();
    void removeCopied();
    void showDraft();
    void changed();
    void askWhatItComesTo();

    std::function<service::CallContext()> m_context;
    QTabWidget* m_tabs = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_copyBack = nullptr;
    InlineMessage* m_copyMessage = nullptr;
    ManagedPoliciesField* m_policies = nullptr;
    QComboBox* m_template = nullptr;
    PolicyWorkbench* m_inline = nullptr;
    QLabel* m_copiedTitle = nullptr;
    QListWidget* m_copied = nullptr;
    QPushButton* m_removeCopied = nullptr;
    EffectPanel* m_effect = nullptr;
    QLabel* m_summary = nullptr;
    PolicyNotes* m_notes = nullptr;
    QuotaMeters* m_quotas = nullptr;
    identity::SnapshotPtr m_shownWorld;
    std::optional<RoleDraft> m_beforeCopy;  ///< until something else is changed
    std::string m_asked;                    ///< the draft that the effect is of
    identity::SnapshotPtr m_askedWorld;
};

}  // namespace rolewright::ui
