/// The way from a role to somebody who can take it on: acts as that user and goes on to the switch-role flow.
#pragma once

#include "ui/tasks/latest_task.h"

#include <QPushButton>
#include <QString>

#include <functional>
#include <vector>

namespace rolewright::ui {

struct AssumeRow;
class Store;

/// Opens a menu, `switchAsMenu`, of the users whom the role lets in, with what it asks of each. Whom it lets in is found out on a worker when the button is pressed.
class SwitchAsButton final : public QPushButton {
    Q_OBJECT
public:
    /// So many users are offered; whoever is not among them signs in first.
    static constexpr std::size_t mostOffered = 20;

    /// `role` tells the ARN of the role that is meant; empty: none. `then` goes on with it, once one acts as whom one chose.
    SwitchAsButton(Store& store, std::function<QString()> role, std::function<void(const QString& role)> then, QWidget* parent);

private:
    void ask();
    void offer(const QString& roleArn, const std::vector<AssumeRow>& rows);

    Store& m_store;
    std::function<QString()> m_role;
    std::function<void(const QString& role)> m_then;
    LatestTask m_task;
};

}  // namespace rolewright::ui
