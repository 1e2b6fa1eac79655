/// Confirms the end of sessions: which end, which were obtained through them and do not, and the policies that will be written. Or the way back.
#pragma once

#include "ui/pages/page.h"
#include "ui/revocation/revocation_text.h"
#include "ui/tasks/latest_task.h"
#include "ui/widgets/inline_message.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

class CodeView;

/// Parts: `revocationEnds`, `revocationDescendants` (check box), `revocationDescendantList`, `revocationUnreachable`, `revocationPolicies`, `revocationObstacle`,
/// `revocationYes`, `revocationNo`. What it shows follows the world while it is open; deletes itself.
class RevocationDialog final : public QDialog {
    Q_OBJECT
public:
    RevocationDialog(const PageContext& context, service::RevocationWish wish, Direction direction, QWidget* parent);

Q_SIGNALS:
    /// How it went, once it was done.
    void said(rolewright::ui::InlineMessage::Tone tone, const QString& text);

private:
    void build();
    void makePlan(void (RevocationDialog::*then)());
    void showPlan();
    void carryOut();
    void finished(std::size_t ended, const std::vector<engine::CallResult>& results);
    QString obstacle() const;
    /// Who may change a policy of that account here: the acting identity, or that account's root user for somebody who is signed in as a root user.
    std::optional<sts::Caller> callerIn(const AccountId& account) const;

    PageContext m_context;
    service::RevocationWish m_wish;
    const Direction m_direction;
    Result<service::RevocationPlan> m_plan = service::RevocationPlan{};
    bool m_working = false;  ///< the button was pressed
    LatestTask m_task;
    QLabel* m_endsTitle = nullptr;
    QListWidget* m_ends = nullptr;
    QCheckBox* m_withDescendants = nullptr;
    QListWidget* m_descendants = nullptr;
    QLabel* m_unreachable = nullptr;
    CodeView* m_policies = nullptr;
    InlineMessage* m_obstacle = nullptr;
    QPushButton* m_yes = nullptr;
};

}  // namespace rolewright::ui
