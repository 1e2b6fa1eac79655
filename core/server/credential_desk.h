/// Gives credentials of sessions out to other programs: what a living session has, or what assuming a role brings.
#pragma once

#include "core/engine/engine.h"

#include <optional>
#include <string>

namespace rolewright::server {

/// What is wanted: a session, or a role that `caller` takes on.
struct CredentialWish {
    std::string session;      ///< its name, its access key id, or its ARN
    std::string role;         ///< ARN
    std::string caller;       ///< ARN of the user or session that assumes the role
    std::string sessionName;  ///< of the role's session; empty for the caller's name
    std::string externalId;
    std::string mfaCode;         ///< of the device of the user who assumes the role
    std::optional<int> seconds;  ///< how long the role's session shall last
    bool renews = false;         ///< a session that is nearly over is asked for again
    std::string use = "credential_process";  ///< what for, as the ledger of what was handed out says it

    json::Object toJson() const;
    /// Members of other kinds count as left out.
    static CredentialWish fromJson(const json::Object& object);
};

struct GivenCredentials {
    sts::Credentials credentials;
    sts::SessionPtr session;
};

/// Of a role the session that was had before is given again as long as it has time left (ten minutes, or half of its life when that is less) and nothing else
/// was asked for; else the role is assumed. Fails with `NoSuchSession`, `AmbiguousSession` (two live by that name), `ExpiredToken`, `AccessDenied` when the
/// session is revoked, `InvalidWish`, and as AssumeRole does.
Result<GivenCredentials> giveCredentials(engine::Engine& engine, const CredentialWish& wish);

}  // namespace rolewright::server
