/// What a window has before its eyes: the world as last published, the account on show, and who acts.
#pragma once

#include "core/engine/backend.h"

#include <QObject>

#include <vector>

namespace rolewright::ui {

/// The part of a `Store` that is looked at; nothing here makes a call.
class WorldView : public QObject {
    Q_OBJECT
public:
    identity::SnapshotPtr snapshot() const { return m_snapshot; }
    sts::BookView sessions() const { return m_sessions; }

    /// The account whose entities the pages show. Follows the acting identity when that changes account.
    const AccountId& account() const { return m_account; }
    identity::AccountPtr accountRow() const;  ///< null when there is none
    void setAccount(const AccountId& account);
    /// Shows the account that holds what this ARN names, when it is one of this world; buckets are found by their names.
    void showAccountOf(const QString& arn);

    /// Who acts now, and the whole chain from the base identity to it.
    const sts::Caller& caller() const { return m_chain.back(); }
    const std::vector<sts::Caller>& chain() const { return m_chain; }
    /// Signs in as another base identity (user or root); leaves all roles.
    void setBase(sts::Caller base);
    /// Acts through a session from now on; it becomes the end of the chain of the sessions it came from.
    void enter(const sts::SessionPtr& session);
    void back();      ///< one role back; nothing at the base
    void backTo(std::size_t depth);  ///< keeps chain()[0…depth]

Q_SIGNALS:
    /// Once per event-loop turn, however many calls came.
    void snapshotChanged();
    void sessionsChanged();
    void trailChanged();
    void accountChanged();
    void callerChanged();

protected:
    /// Shows the first account of `snapshot`, and acts as its root.
    WorldView(identity::SnapshotPtr snapshot, sts::BookView sessions, QObject* parent);
    /// Something newer was published.
    void take(identity::SnapshotPtr snapshot);
    void take(sts::BookView sessions);

private:
    void setChain(std::vector<sts::Caller> chain);
    bool endsChain(const sts::SessionPtr& session) const;

    identity::SnapshotPtr m_snapshot;
    sts::BookView m_sessions;
    AccountId m_account;
    std::vector<sts::Caller> m_chain;
};

}  // namespace rolewright::ui
