/// Calls of AWS Organizations as its page makes them, what would keep AWS from carrying them out, and how everything there is called.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"

#include <QString>
#include <QStringList>

#include <string>

namespace rolewright::ui {

class Store;

inline service::Operation organizationsCall(std::string action, json::Object parameters) { return {"organizations", std::move(action), std::move(parameters)}; }

/// AWS's words for refusing this to the acting identity now; empty when it would be carried out. Nothing is done and nothing recorded: the call is made on a copy.
QString obstacleTo(const Store& store, const service::Operation& operation);
/// The same when the acting identity may not do it at all; empty when what keeps AWS from it lies elsewhere.
QString permissionObstacle(const Store& store, const service::Operation& operation);
/// What the call would answer the acting identity; an empty object when it would be refused.
json::Object answerTo(const Store& store, const service::Operation& operation);

enum class TargetKind { root, unit, account, none };
TargetKind kindOf(const identity::Organization& organization, const QString& target);
/// "Root", "Workloads", "Production"; the id when it has no name or is not there.
QString targetName(const identity::Snapshot& world, const QString& target);
/// The root or OU above it; empty for the root.
QString parentOf(const identity::Organization& organization, const QString& target);
/// Policies attached right there; none when there is no such target.
QStringList attachedIds(const identity::Organization& organization, const QString& target);
QString policyName(const identity::Organization& organization, const QString& id);

/// "SCP", "RCP".
QString typeWord(policy::Type type);
/// SCPs limit who acts, RCPs what is acted upon: the one has the icon of a limit, the other that of a bucket.
QString typeIcon(policy::Type type);
/// "service control policies", "resource control policies".
QString typeWords(policy::Type type);

}  // namespace rolewright::ui
