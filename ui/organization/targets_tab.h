/// Where an SCP or RCP is attached.
#pragma once

#include "ui/pages/entity_tab.h"

class QAction;
class QLabel;
class QTreeWidget;

namespace rolewright::ui {

struct OrganizationPlan;

/// The subject's key is the policy's id. Parts: `organizationTargets`, `organizationTargetsAttach`, `organizationTargetsDetach`, `organizationTargetsOpen`.
class TargetsTab final : public EntityTab {
    Q_OBJECT
public:
    TargetsTab(const PageContext& context, QWidget* parent);

    void refresh() override;

Q_SIGNALS:
    void planned(const rolewright::ui::OrganizationPlan& plan);
    void targetChosen(const QString& target);

private:
    void showState();
    void attach();
    void plan(const char* action, const QString& title, const QString& button, const QString& target);
    QString chosen() const;

    QTreeWidget* m_list = nullptr;
    QAction* m_attach = nullptr;
    QAction* m_detach = nullptr;
    QAction* m_open = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
