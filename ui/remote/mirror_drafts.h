/// Two states of an account that was read from an endpoint: as it is there, and as it is edited here. What differs is what was drafted.
#pragma once

#include "core/mirror/entity.h"
#include "core/mirror/pull.h"
#include "core/service/operation.h"

namespace rolewright::ui {

struct MirrorStates {
    identity::SnapshotPtr base;    ///< as it was read
    identity::SnapshotPtr edited;  ///< with the drafts
};

/// Entities of the account that were edited: some field differs, not only the row.
mirror::EntityRefs draftedEntities(const MirrorStates& states, const AccountId& account);

/// The states over an account that was read again. Entities with drafts keep both their states, so that a change made there meanwhile is found when the plan is
/// reviewed; everything else is as it is there now.
MirrorStates rebased(const MirrorStates& states, const identity::Snapshot& fresh, const AccountId& account);

/// The states after some entities were looked at again: their base is what is there now, and of those that are `settled` the edited state is, too.
MirrorStates lookedAgain(const MirrorStates& states, const identity::Snapshot& fresh, const AccountId& account, const mirror::EntityRefs& looked,
                         const mirror::EntityRefs& settled);

/// The states after the operation was carried out at the endpoint: made in both, so that drafts stay drafts.
MirrorStates carriedOut(const MirrorStates& states, const AccountId& account, const service::Operation& operation, Instant now);

}  // namespace rolewright::ui
