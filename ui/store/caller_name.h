/// Callers as people say them.
#pragma once

#include "core/sts/caller.h"

#include <QString>

namespace rolewright::ui {

class Store;

/// "alice", "root of Development", "updateDataBucket".
QString callerName(const sts::Caller& caller, const Store& store);

}  // namespace rolewright::ui
