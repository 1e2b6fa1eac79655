/// What the acting identity may not do, and why: the engine's own judgement, asked for before anybody acts.
#pragma once

#include "core/analysis/foreseen_refusal.h"
#include "ui/tasks/latest_task.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace rolewright::ui {

class Store;

/// What somebody is about to do.
struct Intent {
    QString name;       ///< what is done to what: of the same name is the same intent, as long as the world is the same. Empty: there is nothing to be asked
    AccountId account;  ///< where it is done; nothing is said while one acts in another account. Empty: it may be done from any
    /// The ways of doing it; of several things chosen each is one, as a refusal of one stops none of the others. Called on a worker: it must own or share what it uses.
    std::function<std::vector<analysis::Way>()> ways;
};

/// One for each store, and a child of it. A worker judges what is on the screen, once for each world and identity; until it has, everything counts as allowed.
class Rights final : public QObject {
    Q_OBJECT
public:
    /// Of more things chosen at once nothing is said.
    static constexpr int mostThings = 50;

    static Rights& of(Store& store);

    /// Why none of the ways is open to whoever acts now, for the person; empty when one is, or when that is not known yet: then `changed` tells. Each asker has one
    /// intent, which the next replaces.
    QString obstacleTo(const QObject* asker, const Intent& intent);
    /// What is chosen or typed is something else now: whoever shows an obstacle asks again.
    void lookAgain() { m_telling.start(); }

Q_SIGNALS:
    void changed();

private:
    using Answers = QHash<QString, std::optional<analysis::ForeseenRefusal>>;

    explicit Rights(Store& store);
    void worldChanged();
    void callerChanged();
    void judge();
    QString words(const std::optional<analysis::ForeseenRefusal>& refusal) const;

    Store& m_store;
    std::map<const QObject*, Intent> m_asked;  ///< and not yet answered
    Answers m_known;   ///< in this world, for whoever acts
    Answers m_before;  ///< in the worlds before, and shown until it is known better
    LatestTask m_judging;
    QTimer m_asking;
    QTimer m_telling;
    QTimer m_time;  ///< what policies allow may depend on the time
};

}  // namespace rolewright::ui
