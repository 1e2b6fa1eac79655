/// The steps of the wizard for users and groups.
#pragma once

#include "ui/principal_wizard/principal_draft.h"
#include "ui/tasks/latest_task.h"
#include "ui/wizard/wizard_step.h"

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rolewright::ui {

class EffectPanel;
class InlineMessage;
class ManagedPoliciesField;
class QuotaMeters;
class TagsEditor;

struct PrincipalState {
    PrincipalDraft draft;
    identity::SnapshotPtr world;
};

/// Name, path and tags.
class PrincipalNameStep final : public WizardStep {
    Q_OBJECT
public:
    PrincipalNameStep(PrincipalState& state, QWidget* parent);
    QString title() const override { return tr("Name"); }
    void refresh() override;
    bool isComplete() const override;
    bool isBegun() const override { return !m_state.draft.name.empty(); }
    bool showsProof() const override { return true; }

private:
    void take();
    void showComplaints();

    PrincipalState& m_state;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    TagsEditor* m_tags = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_pathMessage = nullptr;
};

/// The groups that a user joins, or the users that join a group.
class MembershipStep final : public WizardStep {
    Q_OBJECT
public:
    MembershipStep(PrincipalState& state, QWidget* parent);
    QString title() const override { return m_state.draft.isUser() ? tr("Groups") : tr("Members"); }
    void refresh() override;
    bool isBegun() const override { return !m_state.draft.links.empty(); }

private:
    /// Whom the list has room for, and how many more there are.
    struct Offer {
        std::vector<std::string> names;
        std::size_t left = 0;
    };
    template <typename Rows> void offer(const Rows& rows);
    void showOffer(const Offer& offer);
    void add(const QString& name, bool isChosen);

    PrincipalState& m_state;
    LatestTask m_looking;
    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;  ///< those chosen, then the first that fit
    QLabel* m_more = nullptr;
};

/// Managed policies, a user's boundary, and what it all comes to. Parts: `principalPolicyTabs`, `wizardEffectSummary`, `wizardWhatQuotas`.
class PrincipalPoliciesStep final : public WizardStep {
    Q_OBJECT
public:
    PrincipalPoliciesStep(PrincipalState& state, std::function<service::CallContext()> context, QWidget* parent);
    QString title() const override { return tr("Permissions"); }
    void begin() override { m_shownWorld.reset(); }
    void accountChanged() override { m_shownWorld.reset(); }
    void refresh() override;
    bool isBegun() const override { return !m_state.draft.attached.empty() || !m_state.draft.boundary.empty(); }
    bool showsProof() const override { return true; }

private:
    QWidget* buildComes(QWidget* parent);

    PrincipalState& m_state;
    std::function<service::CallContext()> m_context;
    identity::SnapshotPtr m_shownWorld;
    identity::SnapshotPtr m_askedWorld;
    PrincipalDraft m_asked;  ///< that the effect is of
    ManagedPoliciesField* m_policies = nullptr;
    EffectPanel* m_effect = nullptr;
    QLabel* m_summary = nullptr;
    QuotaMeters* m_quotas = nullptr;
};

}  // namespace rolewright::ui
