/// Making the practice identity provider known to an account: what somebody wants, and the calls that do it.
#pragma once

#include "core/identity/snapshot.h"
#include "core/service/operation.h"
#include "ui/sign_in/practice_providers.h"

#include <QStringList>

#include <vector>

namespace rolewright::ui {

/// What the practice identity provider publishes, as `practice:GetIdentityProvider` answers.
struct PracticeFacts {
    std::string metadata;
    std::string keys;
    bool operator==(const PracticeFacts&) const = default;
};

struct ConnectWish {
    AccountId account;
    bool saml = true;
    std::string samlName = "practice";
    bool openIdConnect = true;
    std::string audience = "sts.amazonaws.com";
    bool role = true;
    std::string roleName = "PracticePeople";
    std::vector<std::string> people;  ///< to whom SAML shall offer the role
};

struct ConnectStep {
    QString words;
    service::Operation operation;
};

/// What is there already is left out; what differs from what is published is brought up to date.
struct ConnectPlan {
    std::vector<ConnectStep> steps;
    QStringList there;      ///< what is there already, in words
    QStringList problems;   ///< what keeps it from being done
    std::string roleArn;    ///< empty without a role

    std::vector<service::Operation> operations() const;
};

/// Reads metadata: not for the GUI thread.
ConnectPlan planConnection(const identity::Snapshot& world, const ConnectWish& wish, const PracticeFacts& facts);

}  // namespace rolewright::ui
