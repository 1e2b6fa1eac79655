/// The core's texts in the window's language.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rolewright::ui {

/// As the translations have it, English where they have nothing. May be called on any thread.
QString toQt(const Phrase& phrase);
inline QString toQt(const Phrase::Source& source) { return toQt(Phrase(source)); }
/// What went wrong: AWS's words as AWS gives them, ours in the window's language.
QString messageOf(const Error& error);

}  // namespace rolewright::ui
