/// The roles one may sign in to as somebody of the practice directory, with what the engine says of each: the list behind the sign-in dialog.
#pragma once

#include "core/engine/engine.h"
#include "ui/sign_in/sign_in_judgement.h"
#include "ui/tasks/latest_task.h"

#include <QAbstractTableModel>

#include <vector>

namespace rolewright::ui {

struct SignInCandidate {
    SignInRole role;
    std::optional<SignInVerdict> verdict;  ///< nothing while it is being asked
};

/// Found and judged on a worker, so that a thousand roles never hold up the window.
class SignInCandidates final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { roleColumn, accountColumn, verdictColumn, columnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Lists the roles for this person and way; null: nobody is chosen. `engine` must outlive the worker's look at it, as the window's does.
    void load(const engine::Engine& engine, const identity::RowPtr<identity::Person>& person, SignInWay way);
    const SignInCandidate* candidate(int row) const;
    int rowOf(const std::string& roleArn) const;
    bool isLoading() const { return m_loading; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void listed();  ///< the roles are there
    void judged();  ///< all of them

private:
    void list(std::vector<SignInRole> roles, const engine::Engine& engine, const identity::RowPtr<identity::Person>& person, SignInWay way);
    void take(std::vector<SignInVerdict> verdicts);

    std::vector<SignInCandidate> m_rows;
    LatestTask m_working;
    bool m_loading = false;
};

/// "✔ would be let in", or "✖" and why not.
QString describe(const std::optional<SignInVerdict>& verdict);

}  // namespace rolewright::ui
