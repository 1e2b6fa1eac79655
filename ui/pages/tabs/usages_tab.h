/// Where a user or group is named: trust relationships, resource policies, and the policies that speak of it as a resource.
#pragma once

#include "ui/pages/principals/principal_kind.h"
#include "ui/tasks/latest_task.h"

class QLabel;

namespace rolewright::ui {

class ArnList;

/// One place in which an ARN is named.
struct Usage {
    std::string arn;  ///< of what names it
    std::string name;
    std::string kind;  ///< `role`, `bucket`, `function`, `resource`, `policy`, `user`, `group`: also its icon
    std::string account;
    std::string policy;  ///< the inline policy's name; empty when the whole thing is one policy, or has one
};
/// In every account, in the order of the accounts. Names a policy writes with wildcards are not found: they name nobody in particular.
std::vector<Usage> findUsages(const identity::Snapshot& world, const std::string& arn, const LatestTask::Cancelled& cancelled = {});

/// Parts: `<page>UsagesList`. Enter opens what is chosen.
class UsagesTab final : public EntityTab {
    Q_OBJECT
public:
    UsagesTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent);
    void refresh() override;

private:
    void show(const std::vector<Usage>& usages);

    PrincipalKind m_kind;
    QLabel* m_note = nullptr;
    ArnList* m_list = nullptr;
    LatestTask m_task;
};

}  // namespace rolewright::ui
