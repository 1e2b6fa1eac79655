/// Every session of the workspace as a tree: below each base identity the sessions it asked for, below each session those asked for with it.
#pragma once

#include "core/service/revocation.h"
#include "ui/models/rows_model.h"
#include "ui/models/session_crossing.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QStringList>
#include <QTimer>

#include <set>
#include <tuple>
#include <unordered_map>

namespace rolewright::ui {

class Store;
class Ticker;

/// Follows the book by exact inserts, removals, moves and changes. Forgotten sessions are not shown; what was asked for with them hangs on whoever is above. A
/// session that was once seen to have expired stays so, whatever the clock says later; after an hour it is history. Rows change state exactly at their marks,
/// found in a sorted index; that the time in between runs on is the view's to show (SessionsFilter::timePassed). When thousands come past a mark at one look, or
/// policies of many change, that is done some sessions a turn of the event loop.
class SessionsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Shape { tree, list };  ///< `list`: all sessions side by side, without base identities
    enum Column { sessionColumn, accountColumn, remainingColumn, barColumn, stateColumn, expiresColumn, byColumn, kindColumn, usedColumn, renewalColumn, columnCount_ };
    /// Beside RowRole; KeyRole is the access key id. Base identities have neither.
    enum Role {
        UrgencyRole = SortRole + 1,  ///< int
        FractionRole,                ///< double: what is left of the lifetime
        MarksRole,                   ///< QPointF: at which fractions it turns amber and red
        CappedRole,                  ///< bool: role chaining allowed it no longer life
        ArchivedRole,                ///< bool: it expired `archiveAfter` ago
    };

    static constexpr std::chrono::hours archiveAfter{1};

    explicit SessionsModel(Shape shape, QObject* parent = nullptr);
    ~SessionsModel() override;

    void follow(Store& store, Ticker& ticker);  ///< keeps up with the store and the time from now on
    void setBook(const sts::BookView& book, Instant now);  ///< of many that are new, some come at once and the others as soon as nothing else is to be done
    bool isFilling() const { return m_put < m_arrivals.size(); }  ///< some are still to come
    bool isPuttingMany() const { return m_puttingMany; }          ///< whoever comes just now need not be shown yet: a new layout follows
    void setWorld(const identity::Snapshot& world);
    void advance(Instant now);  ///< whoever came past a mark changes its state: 2,000 at once, those behind them as soon as nothing else is to be done
    Instant now() const { return m_now; }

    QModelIndex find(const std::string& accessKeyId) const;
    sts::EntryPtr entry(const QModelIndex& index) const;  ///< null for a base identity
    /// The session this one was asked for with, forgotten or not; null when there is none or it was not issued here.
    sts::SessionPtr parentOf(const sts::Session& session) const;
    bool isExpired(const sts::Session& session) const;  ///< by the clock, or because it was seen to have
    const service::Revocation* revocation(const sts::Session& session) const;  ///< what ended it before its time; null when nothing did, or it is not shown
    std::size_t liveCount() const { return m_usable.size(); }  ///< neither expired nor revoked
    sts::SessionPtr nextToExpire() const;                      ///< of those; null when there is none

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool comesBefore(const QModelIndex& a, const QModelIndex& b) const;  ///< by SortRole, two cells of one column; texts case-folded
    /// Whether a filter lets it pass: a session that has each of the words, which are in small letters; those that expired, or did long ago, only when they are wanted.
    bool isWanted(const QModelIndex& index, const QStringList& words, bool expired, bool history) const;
    bool isOfRole(const QModelIndex& index) const;  ///< a session of a role, which can be assumed again

Q_SIGNALS:
    void crossed(const std::vector<rolewright::ui::Crossing>& crossings);  ///< all that came past a mark at one look, when the last of them has
    void filled();  ///< the last of many is there

private:
    struct Node; struct Known;
    using Index = std::set<std::tuple<Instant, std::uint64_t, Node*>>;  ///< of the same moment, who came first is first

    Node* nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node, int column = 0) const;
    Node* ownerOf(const sts::Session& session);
    Node* baseOf(const std::string& arn);
    void put(const sts::EntryPtr& entry); void putSome(); void dropMissing();
    void drop(const std::string& key); void rehome(const std::string& key);
    Node* add(std::unique_ptr<Node> node, Node* owner); void move(Node* node, Node* owner);
    void remove(Node* node); void removeIfIdle(Node* base);
    void schedule(Node* node); void unschedule(Node* node);
    void rescheduleLive(); void takeDue(std::size_t most); bool isAnyDue() const;
    void judge(Node& node); void judgeAll(const identity::Snapshot& before); void judgeWaiting(); void goOn();
    void announce(const std::vector<Node*>& nodes); void announceRows(const std::vector<Node*>& nodes); void announceColumn(const Node* node, int column);
    void wantTicks();
    std::optional<qlonglong> order(const Node& node, int column) const;
    QVariant baseCell(const Node& node, int column, int role) const;
    QVariant sessionCell(const Node& node, int column, int role) const; QVariant sessionRole(const Node& node, int role) const;
    QString sessionText(const Node& node, int column) const; QString sessionTip(const Node& node, int column) const;
    QString accountText(const Node& node) const;
    const QString& haystack(const Node& node) const; const QString& sortText(const Node& node, int column) const;

    const Shape m_shape;
    Store* m_store = nullptr;
    Ticker* m_ticker = nullptr;
    Instant m_now{};
    sts::BookView m_book;
    std::vector<sts::EntryPtr> m_arrivals; std::size_t m_put = 0; bool m_puttingMany = false;  ///< of the book, to be put here; so many of them were
    std::unique_ptr<Node> m_root;
    std::unordered_map<std::string, Known> m_known;                    ///< by access key id
    std::unordered_map<std::string, std::vector<std::string>> m_born;  ///< access key id → those asked for with it
    std::unordered_map<std::string, Node*> m_bases;                    ///< by ARN
    identity::Snapshot m_world;                                        ///< whose policies say what is revoked
    QHash<QString, QString> m_accounts;                                ///< number → name and environment
    std::uint64_t m_count = 0;                                         ///< sessions that ever came
    Index m_changes, m_live, m_usable;                                 ///< by the next change; by expiry: all, and those that are not revoked
    std::vector<Node*> m_waiting; QTimer m_soon;                       ///< to be judged, some at a time
    std::vector<Crossing> m_crossings; std::vector<Node*> m_changed;   ///< told of when all are done
};

}  // namespace rolewright::ui
