/// What the engine says of a planned role: who could assume it, which half is missing for whom, and what it could then do. Nothing real changes.
#pragma once

#include "core/service/preflight.h"
#include "core/service/rehearse.h"
#include "ui/role_wizard/role_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::ui {

/// One layer's word on one principal.
enum class Says { yes, no, notAsked };

/// One principal whom the trust policy means.
struct AssumeRow {
    std::string label;    ///< "alice"
    std::string account;  ///< "Development"
    std::string kind;     ///< "user", "role", "service"
    Says trust = Says::notAsked;
    Says identity = Says::notAsked;
    Says boundary = Says::notAsked;
    Says organization = Says::notAsked;
    bool can = false;
    bool needsExternalId = false;        ///< could with the external ID that the trust policy names
    bool needsMfa = false;               ///< could with an MFA code; of both, with both
    bool hasDevice = false;              ///< and has a device to get one from
    bool trustAsksMore = false;          ///< the trust policy allows with an MFA code or the external ID, and something else is in the way
    Phrase why;                          ///< one sentence when not
    std::optional<AssumeGrant> proposal; ///< whom to give the missing identity half
    std::string commandElsewhere;        ///< the command for that account's administrator, when it is another account
    std::optional<sts::Caller> caller;   ///< to try it with

    bool withMore() const { return needsExternalId || needsMfa; }
};

struct DraftRehearsal {
    std::string error;  ///< why the plan itself would be refused; empty when it would go through
    identity::Snapshot world;
    std::vector<AssumeRow> rows;
    std::size_t leftOut = 0;  ///< principals beyond the first 200
    bool anyCan() const;
};

/// Carries out the draft on a copy of the world as `caller` and asks about everybody it trusts. Runs on any thread.
DraftRehearsal rehearseDraft(const identity::Snapshot& world, const sts::Caller& caller, const RoleDraft& draft, const service::CallContext& context,
                             const service::Vault& vault);

/// One action tried as the role.
struct TrialStep {
    std::string action;
    std::string resource;
    bool allowed = false;
    Phrase why;
};
struct Trial {
    std::string error;  ///< why the role could not be assumed
    sts::SessionPtr session;
    std::vector<TrialStep> steps;
};
/// Assumes the planned role as `who` in the rehearsed world and asks for each (action, resource). `proofs` are sent along: `SerialNumber`, `TokenCode`, `ExternalId`.
Trial tryDraft(const identity::Snapshot& rehearsed, const sts::Caller& who, const RoleDraft& draft, const json::Object& proofs,
               const std::vector<std::pair<std::string, std::string>>& actions, const service::CallContext& context, const service::Vault& vault);

/// The external ID that the trust policy asks for; empty when it asks for none.
std::string externalIdIn(const std::string& trust);

/// Everybody whom the trust policy means and this world knows, and whether they could assume the role; beyond the first 200 only counted in `leftOut`. Proposals are
/// for a draft. Runs on any thread.
std::vector<AssumeRow> judgeAudience(const identity::Snapshot& world, const RoleDraft& draft, const service::CallContext& context, std::size_t& leftOut);

/// Three actions worth trying with the draft's permissions, on buckets there are.
std::vector<std::pair<std::string, std::string>> sampleActions(const identity::Snapshot& world, const RoleDraft& draft);

}  // namespace rolewright::ui
