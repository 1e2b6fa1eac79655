/// What an identity may see of a bucket, found out without a call.
#pragma once

#include "core/base/result.h"
#include "core/identity/snapshot.h"
#include "core/service/handler.h"
#include "core/sts/caller.h"

#include <optional>

namespace rolewright::ui {

struct ObjectListing {
    identity::Table<identity::StoredObject, true> objects;
    std::optional<Error> refused;
};

/// The objects of `bucket`, which belongs to `owner`, if `caller` may list them. On any thread.
ObjectListing listObjects(const identity::Snapshot& world, const sts::Caller& caller, const service::CallContext& context, const AccountId& owner, const std::string& bucket);

}  // namespace rolewright::ui
