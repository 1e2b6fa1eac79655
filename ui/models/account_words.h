/// How accounts and their environments are called wherever they are shown.
#pragma once

#include "core/identity/snapshot.h"

#include <QString>

namespace rolewright::ui {

/// Its owner's name for it, or its number when there is none.
QString accountTitle(const identity::Account& account);
/// `production`, `practice` …
QString environmentWord(identity::Environment environment);

}  // namespace rolewright::ui
