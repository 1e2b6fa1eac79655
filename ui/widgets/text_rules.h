/// What is wrong with a name, a path or a tag while it is typed: the service's own rules, in words for people.
#pragma once

#include "core/service/parameters.h"

#include <QString>

namespace rolewright::ui {

/// Empty when the service would take the text; else one sentence that says what to do.
QString complaint(const QString& text, const service::TextRule& rule);

/// The sentence for a name that is taken already: names clash even when they differ in case only.
QString clash(const QString& name, const QString& existing);

}  // namespace rolewright::ui
