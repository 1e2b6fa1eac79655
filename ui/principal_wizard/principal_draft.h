/// A user or group that is being planned, and the operations that make it.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"
#include "ui/pages/principals/principal_kind.h"

#include <QString>

#include <string>
#include <vector>

namespace rolewright::ui {

struct PrincipalDraft {
    PrincipalKind kind = PrincipalKind::user;  ///< user or group
    AccountId account;
    std::string name;
    std::string path = "/";
    identity::Tags tags;                 ///< of users
    std::vector<std::string> links;      ///< of a user the groups, of a group the users in it
    std::vector<std::string> attached;   ///< ARNs of managed policies
    std::string boundary;                ///< ARN; of users; empty: none
    bool operator==(const PrincipalDraft&) const = default;

    bool isUser() const { return kind == PrincipalKind::user; }
    std::string arn() const;
    /// What is wrong with the name, in a sentence; empty when nothing is.
    QString nameComplaint(const identity::Snapshot& world) const;
    /// Likewise the path.
    QString pathComplaint() const;
    /// Likewise what was chosen and has gone since.
    QString choiceComplaint(const identity::Snapshot& world) const;
    /// In an order in which each finds what it needs.
    std::vector<service::Operation> operations() const;
};

/// For the draft that survives a crash. Nothing secret is in it.
std::string toText(const PrincipalDraft& draft);
Result<PrincipalDraft> principalDraftFromText(std::string_view text);

}  // namespace rolewright::ui
