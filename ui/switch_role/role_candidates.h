/// The roles one may think of switching to, with what the engine says of each: the list behind the switch-role dialog.
#pragma once

#include "core/engine/engine.h"
#include "core/service/preflight.h"

#include "ui/tasks/latest_task.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QString>

#include <vector>

namespace rolewright::ui {

/// What is known of a candidate so far.
enum class CandidateState { unknown, can, canWithExternalId, canWithMfa, needsMfa, cannot };

struct RoleCandidate {
    QString arn;
    QString name;
    QString accountName;  ///< "Production · 444455556666"
    AccountId account;
    CandidateState state = CandidateState::unknown;
    QString why;                       ///< one plain sentence when it is not simply "can"
    sts::SessionPtr liveSession;       ///< the longest-living one of this role, if any
    int recency = -1;                  ///< 0 = used last; -1 = never
    bool favourite = false;
    service::Preflight preflight;
};

/// Filled at once, judged on a worker, so that a thousand roles never hold up the window.
class RoleCandidates final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { roleColumn, accountColumn, verdictColumn, columnCount_ };
    enum Role { ArnRole = Qt::UserRole + 1, FilterRole, CandidateRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Lists every role of every account but the one acted through now; `recent` is newest first. Starts judging for `caller`.
    void load(const engine::Engine& engine, const sts::Caller& caller, const QStringList& recent, const QSet<QString>& favourites);
    const RoleCandidate* candidate(int row) const;
    int rowOf(const QString& arn) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void judged();  ///< all of them

private:
    void take(std::vector<service::Preflight> judgements);

    std::vector<RoleCandidate> m_rows;
    bool m_hasDevice = false;  ///< whether the caller can show an MFA code
    LatestTask m_judging;
};

/// "✔ can be assumed", "✖ cannot: …": sign, word and the reason when there is something to say beside.
QString verdictOf(const RoleCandidate& candidate);

}  // namespace rolewright::ui
