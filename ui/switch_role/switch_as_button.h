/// The way from a role to somebody who can take it on: acts as that user and goes on to the switch-role flow.
#pragma once

#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"

#include <QPushButton>

#include <functional>
#include <vector>

namespace rolewright::ui {

struct AssumeRow;

/// Opens a menu, `switchAsMenu`, of the users whom the role lets in, with what it asks of each. Whom it lets in is found out on a worker when the button is pressed.
class SwitchAsButton final : public QPushButton {
    Q_OBJECT
public:
    /// So many users are offered; whoever is not among them signs in first.
    static constexpr std::size_t mostOffered = 20;

    /// `role` tells the ARN of the role that is meant; empty: none.
    SwitchAsButton(const PageContext& context, std::function<QString()> role, QWidget* parent);

private:
    void ask();
    void offer(const QString& roleArn, const std::vector<AssumeRow>& rows);

    PageContext m_context;
    std::function<QString()> m_role;
    LatestTask m_task;
};

}  // namespace rolewright::ui
