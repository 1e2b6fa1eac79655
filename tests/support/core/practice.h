/// The practice world as a snapshot, for tests that only ask.
#pragma once

#include "core/identity/snapshot.h"

namespace rolewright::test {

/// The practice world with guardrails and resource policies added, so that every layer has something to say: a permissions boundary on bob, a bucket policy
/// on the data bucket (public read under Block Public Access, a Deny under `locked/`), an SCP that stops s3:DeleteObject in Production, an RCP that asks for
/// TLS, a tagged role.
identity::SnapshotPtr guardedPracticeWorld(Instant now);

}  // namespace rolewright::test
