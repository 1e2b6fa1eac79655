/// The practice world of a walkthrough, and the operations that make and change it.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/training/predicate.h"

#include <string>
#include <utility>
#include <vector>

namespace rolewright::training {

/// An operation of the API, or one of the player's own: `signin:As` {Principal} changes whom the learner acts as, `clock:Advance` {Seconds} moves the clock.
struct Op {
    std::string name;     ///< `iam:CreateRole`
    std::string as;       ///< ARN of the caller; empty: see `account`
    std::string account;  ///< the step's actor when he is of this account, otherwise its root; empty: whomever the learner acts as
    json::Object params = json::Object::object();
    std::string bind;     ///< name for the ARN, or the access key id, in its answer
    bool mayFail = false;
    SourceSpan span;
};
using Ops = std::vector<Op>;

struct World {
    std::uint32_t seed = 0;
    Instant clock{};
    std::vector<std::pair<AccountId, std::string>> accounts;  ///< id and name
    std::vector<std::pair<std::string, std::string>> vars;    ///< names of the author's own; later ones may use earlier ones
    std::string base;     ///< `worlds/<base>.json` is carried out before
    Ops setup;
    std::vector<Predicate> invariants;
};

}  // namespace rolewright::training
