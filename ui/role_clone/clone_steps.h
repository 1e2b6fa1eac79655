/// The steps of the wizard that clones a role.
#pragma once

#include "ui/role_clone/clone_plan.h"
#include "ui/wizard/wizard_step.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rolewright::ui {

class ArnLabel;
class InlineMessage;

struct CloneState {
    CloneDraft draft;
    identity::SnapshotPtr world;
    std::optional<ClonePlan> plan;  ///< of the present draft; empty while it is being made
    QString refusal;                ///< what the engine would refuse of it
};

/// Account, name and path. Parts: `cloneAccount`, `cloneName`, `clonePath`, `cloneProblem`.
class CloneNameStep final : public WizardStep {
    Q_OBJECT
public:
    CloneNameStep(CloneState& state, QWidget* parent);
    QString title() const override { return tr("Name"); }
    void begin() override;
    void refresh() override;
    bool isComplete() const override;
    bool showsProof() const override { return true; }

private:
    void take();
    QString complaint() const;

    CloneState& m_state;
    QComboBox* m_account = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    InlineMessage* m_problem = nullptr;
    ArnLabel* m_arn = nullptr;
};

/// What is taken along and what cannot be, and why. Part: `cloneTaken`.
class CloneTakenStep final : public WizardStep {
    Q_OBJECT
public:
    CloneTakenStep(CloneState& state, QWidget* parent);
    QString title() const override { return tr("What goes along"); }
    void refresh() override;
    bool showsProof() const override { return true; }

private:
    CloneState& m_state;
    QPlainTextEdit* m_text = nullptr;
};

/// Everything that names the old role, ticked where it is to name the new one. Parts: `cloneMentions`, `cloneMoveAll`, `cloneMoveNone`, `cloneDeleteOld`.
class CloneMentionsStep final : public WizardStep {
    Q_OBJECT
public:
    CloneMentionsStep(CloneState& state, QWidget* parent);
    QString title() const override { return tr("Who names it"); }
    void refresh() override;
    bool showsProof() const override { return true; }

private:
    void showMentions();
    void moveAll(bool moved);
    void setMoved(const RoleMention& mention, bool moved);

    CloneState& m_state;
    QLabel* m_note = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_all = nullptr;
    QPushButton* m_none = nullptr;
    QCheckBox* m_deleteOld = nullptr;
};

}  // namespace rolewright::ui
