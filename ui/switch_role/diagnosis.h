/// Why a role was not given, as a finding: which side said no, what it rests on, and what would mend it.
#pragma once

#include "core/engine/engine.h"
#include "core/service/preflight.h"
#include "ui/switch_role/refusal_panel.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

/// What was asked, and who could change something about the answer.
struct AskedRole {
    identity::SnapshotPtr world;
    service::CallContext context;
    sts::Caller caller;
    QString roleArn;
    QString externalId;  ///< as it was sent; empty: none was
    int seconds = 3600;
    bool sentCode = false;  ///< an MFA code was sent
    sts::Caller mender;     ///< the base identity
};

struct Diagnosis {
    QString side;           ///< "trust policy of R1", "service control policy", "MFA code" …
    QString why;            ///< in a sentence or two, with the statement when one decided
    bool needsMfa = false;  ///< the role asks for a code, and none was sent
    bool needsDevice = false;  ///< and the user who asks has none that shows one
    bool wrongCode = false;
    std::vector<Remedy> remedies;  ///< the narrowest first
    QString instead;               ///< ARN of the role that was probably meant
};

/// Reads the refusal and asks the engine again, piece by piece.
Diagnosis diagnose(const AskedRole& asked, const engine::CallResult& refused);

/// The edits that add the half `preflight` found missing: as `mender`, if it may; what is in another account as the administrator there.
/// None when no edit of a half mends it (an explicit deny, a boundary) or when the mender may not: then somebody else has to.
std::vector<Remedy> remediesFor(const AskedRole& asked, const service::Preflight& preflight);

}  // namespace rolewright::ui
