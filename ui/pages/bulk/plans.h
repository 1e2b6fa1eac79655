/// What is done to many at once, as calls: one list for each of them, so that one that fails stops none of the others.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/store/store.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace rolewright::ui {

/// `User`, `Group`, `Role`, `Policy`, `SAMLProvider`, `OpenIDConnectProvider`, `Bucket` for an ARN of one of these; empty for any other. `name` is its name without path.
struct Named {
    std::string noun;
    std::string name;
    std::string arn;
};
Named namedBy(const QString& arn);

/// A plan that can be made one undo step of.
struct BulkPlan {
    QString title;
    Store::Things things;
};

/// Every policy to every one of the users, groups or roles that does not have it yet.
BulkPlan planAttach(const identity::Snapshot& world, const AccountId& account, const QStringList& policies, const QStringList& principals);
/// Every user into every group that it is not in yet.
BulkPlan planMembers(const identity::Account& account, const QStringList& users, const QStringList& groups);
/// Every user and role into the trust relationship of the role, beside whoever is in.
BulkPlan planTrust(const identity::Account& account, const QStringList& principals, const QString& role);
/// Users, roles, policies, providers and buckets; a bucket's other tags stay, although S3 replaces them all.
BulkPlan planTags(const identity::Snapshot& world, const QStringList& arns, const identity::Tags& tags);
/// A copy under a new name, with what is attached to it: groups, policies, boundary, tags; no keys, devices, members or sessions.
BulkPlan planClone(const identity::Snapshot& world, const AccountId& account, const QString& arn, const QString& newName);
/// What is wrong with a name for such a copy; empty when nothing is.
QString cloneComplaint(const identity::Account& account, const std::string& noun, const QString& newName);
/// What dropping these ARNs on that one does: users on a group join it, policies on a principal are attached, principals on a role are let in by its trust
/// relationship. No things when nothing is to be done.
BulkPlan planDrop(const identity::Snapshot& world, const AccountId& account, const QStringList& dragged, const QString& target);

}  // namespace rolewright::ui
