/// Where the calls of a window on an endpoint go.
#pragma once

#include "core/mirror/entity.h"
#include "core/service/operation.h"
#include "core/sts/caller.h"

namespace rolewright::ui {

enum class Route : unsigned char {
    draft,     ///< to the mirror: answered by our engine, sent by nobody until the plan is applied
    ask,       ///< to the endpoint, at any time: it changes nothing but who one is
    atOnce,    ///< to the endpoint, and only while the connection is unlocked: what cannot be drafted
    nowhere,   ///< it is of the practice world alone
};

/// What hands out secrets, proves a device or ends sessions cannot be drafted, nor can what is done to objects.
Route routeOf(const service::Operation& operation);

/// Whether something may be another at the endpoint afterwards; what issues sessions changes nothing.
bool changesEndpoint(const service::Operation& operation);

/// Whether the operation is one of a revocation's: it must not wait for a plan.
bool isRevocation(const service::Operation& operation);

/// Entities of `account` that an operation of the route `atOnce` changes; whoever is not named is `caller` itself.
mirror::EntityRefs touchedBy(const service::Operation& operation, const sts::Caller& caller);

}  // namespace rolewright::ui
