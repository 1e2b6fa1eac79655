/// Whom a change of trust may concern: the users and roles of a world, and of those outside whoever a policy names.
#pragma once

#include "core/analysis/trust_comparison.h"

namespace rolewright::analysis {

/// Somebody who may ask, made ready for the policy engine.
struct ReadyParty {
    Party party;
    std::string action = "sts:AssumeRole";
    service::Prepared asker;
};

/// Those outside the world whom a document's principals mean, services and identity providers among them, each once, and somebody of an account that nobody names.
std::vector<ReadyParty> outsidersOf(const identity::Snapshot& world, const std::vector<policy::DocumentPtr>& documents, const service::CallContext& context);

/// The user or role of the world, as it would ask.
ReadyParty readyUser(const identity::Snapshot& world, const AccountId& account, const identity::User& user, const service::CallContext& context);
ReadyParty readyRole(const identity::Snapshot& world, const AccountId& account, const identity::Role& role, const service::CallContext& context);

}  // namespace rolewright::analysis
