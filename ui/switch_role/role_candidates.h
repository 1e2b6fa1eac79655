/// The roles one may think of switching to, with what the engine says of each: the list behind the switch-role dialog.
#pragma once

#include "ui/switch_role/role_judgement.h"
#include "ui/switch_role/role_search.h"
#include "ui/tasks/latest_task.h"

#include <QAbstractTableModel>
#include <QSet>

namespace rolewright::ui {

struct RoleCandidate {
    QString arn;
    QString name;
    QString accountName;  ///< "Production · 444455556666"
    identity::Environment environment = identity::Environment::development;
    CandidateState state = CandidateState::unknown;
    QString why;                       ///< one plain sentence when it is not simply "can"
    QString side;                      ///< the same in a few words: which side stands in the way
    sts::SessionPtr liveSession;       ///< the longest-living one of this role, if any
    int recency = -1;                  ///< 0 = used last; -1 = never
    bool favourite = false;
    int roleSeconds = 3600;            ///< the role's own longest session
    service::Preflight preflight;
};

/// Listed at once, judged on a worker: what is seen first, then what is near the top; the rest when it is looked at. So a hundred thousand roles never hold up the window.
class RoleCandidates final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { roleColumn, accountColumn, verdictColumn, columnCount_ };
    enum Role { ArnRole = Qt::UserRole + 1, CandidateRole };

    explicit RoleCandidates(QObject* parent = nullptr);

    /// Lists every role of every account but the one acted through now; `recent` is newest first. Starts judging for `caller`. Sessions that it or somebody of `chain` asked
    /// for are offered to go on with.
    void load(const engine::Engine& engine, const sts::Caller& caller, const QStringList& recent, const QSet<QString>& favourites, const std::vector<sts::Caller>& chain = {});
    /// Shows those that fit what is typed, best first; of a role that is named outright only that. A long list is searched on a worker.
    void setFilter(const QString& text);
    /// The rows that are on the screen: they are judged next.
    void look(int first, int last);

    /// Of a row that is shown; nothing when there is none.
    std::optional<RoleCandidate> candidate(int row) const;
    /// Of any role that is listed, shown or not.
    std::optional<RoleCandidate> candidateOf(const QString& arn) const;
    /// The row in which the role is shown; -1 when it is not.
    int rowOf(const QString& arn) const;
    /// How many there are, shown or not.
    std::size_t listed() const { return m_rows.size(); }
    /// The first shown row, of the first few, that leads somewhere: a live session, or a role that can be assumed. -1 while none is known.
    int firstPossible() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void judged();    ///< all that will be without being looked at
    void filtered();  ///< other rows are shown

private:
    struct Row {
        std::size_t account = 0;  ///< index in the world's accounts
        identity::RowPtr<identity::Role> role;
        sts::SessionPtr liveSession;
        int recency = -1;
        bool favourite = false;
        std::shared_ptr<const RoleJudgement> judgement;
    };
    /// What makes a role more than one of many.
    using Special = std::map<const identity::Role*, Row>;

    Special specialRoles(const sts::BookView& book, const std::set<std::string>& askers, const QStringList& recent, const QSet<QString>& favourites) const;
    void list(Special special, const std::string& current);
    void show(std::vector<int> shown);
    std::vector<int> nextToJudge();
    void judgeNext();
    std::string arnOf(const Row& row) const;
    int indexOf(const QString& arn) const;
    RoleCandidate describe(const Row& row) const;

    identity::SnapshotPtr m_world;
    sts::Caller m_caller;
    service::CallContext m_context;
    std::vector<Row> m_rows;
    std::vector<int> m_shown;  ///< indexes in m_rows
    QString m_filter;
    RoleTexts m_texts;         ///< made when they are first searched
    std::pair<int, int> m_seen{0, 0};
    std::size_t m_ahead = 0;   ///< how far down the list everything has been judged
    bool m_judgingNow = false;
    LatestTask m_judging;
    LatestTask m_searching;
};

}  // namespace rolewright::ui
