/// What goes when something is deleted: the calls that clear the way, as AWS's console makes them, and the words that say so beforehand.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QObject;
class QWidget;

namespace rolewright::ui {

class Prompts;
class Store;

/// A deletion, planned but not made. Nothing is to be deleted when there are no things; then `question` says why, if anything.
struct Removal {
    QString title;     ///< "Delete user alice", also the name of the undo step
    QString question;  ///< what goes with it, and what is left without it
    std::vector<std::vector<service::Operation>> things;  ///< for each thing what clears its way, and its deletion
    AccountId account{};  ///< where it all is
};

/// Plans a deletion. It owns what it looks at, so that it may be called on a worker.
using RemovalPlan = std::function<Removal()>;
/// How many rows such a plan may look through.
std::size_t rowsLookedThrough(const identity::Snapshot& world);

/// Names that are not there are left out.
Removal removalOfUsers(const identity::Snapshot& world, const AccountId& account, const QStringList& names);
Removal removalOfGroups(const identity::Snapshot& world, const AccountId& account, const QStringList& names);
Removal removalOfRoles(const identity::Snapshot& world, const AccountId& account, const QStringList& names);
/// Customer managed policies of the account.
Removal removalOfPolicies(const identity::Snapshot& world, const AccountId& account, const QStringList& names);
/// Buckets with all their objects.
Removal removalOfBuckets(const identity::Snapshot& world, const AccountId& account, const QStringList& names);

/// Asks, and deletes as one undo step. What is refused stops none of the others: in the end it is said what was refused, and why.
void carryOut(const Removal& removal, Store& store, Prompts& prompts, QWidget* parent);

}  // namespace rolewright::ui
