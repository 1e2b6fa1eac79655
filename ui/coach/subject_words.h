/// What walkthroughs teach, in the window's language.
#pragma once

#include <QString>

#include <string_view>

namespace rolewright::ui {

/// By the name that the pack gives it: `implicit-deny` is "implicit deny". Of a subject that only somebody else's pack has, its name with blanks.
QString subjectText(std::string_view name);

}  // namespace rolewright::ui
