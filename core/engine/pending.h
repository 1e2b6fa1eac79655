/// An operation that was carried out and is not written yet.
#pragma once

#include "core/crypto/secret.h"
#include "core/engine/recorder.h"
#include "core/sts/session.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::engine {

/// What one operation leaves behind, on its way.
struct Pending {
    const identity::ChangeSet* changes = nullptr;  ///< must live until `commit` returns; may be null
    Draft draft;
    std::optional<Draft> counterpart;              ///< of a call between two accounts: what the other account's trail says of it; comes next in the chain
    sts::SessionPtr newSession;
    std::string usedSession;       ///< access key id of the session that made the call
    std::string forgottenSession;
    std::vector<std::pair<std::string, crypto::Secret>> newSecrets;
    std::optional<service::UsedCode> usedCode;
    std::optional<service::UsedAssertion> usedAssertion;
    std::vector<std::string> removedSecrets;
};

}  // namespace rolewright::engine
