/// A user or group that is being planned, and the operations that make it.
#pragma once

#include "core/analysis/effective_access.h"
#include "core/service/operation.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/wizard/quota_meters.h"

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
    bool wantsKey = false;               ///< of users: an access key is made along
    bool wantsMfa = false;               ///< of users: an MFA device is set up afterwards
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
    /// Source: IAM User Guide, "IAM and AWS STS quotas".
    std::vector<QuotaUse> quotas() const;
    /// For the engine, to be asked what it could do; of a group what a member could who has nothing else.
    analysis::PlannedPrincipal planned() const;
};

/// For the draft that survives a crash. Nothing secret is in it.
std::string toText(const PrincipalDraft& draft);
Result<PrincipalDraft> principalDraftFromText(std::string_view text);

}  // namespace rolewright::ui
