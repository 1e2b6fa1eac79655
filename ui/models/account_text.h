/// How an account is called.
#pragma once

#include "core/identity/snapshot.h"

#include <QString>

namespace rolewright::ui {

/// Its name, or its id when it has none.
QString accountName(const identity::Account& account);
/// "development", "production" …
QString environmentWord(identity::Environment environment);

}  // namespace rolewright::ui
