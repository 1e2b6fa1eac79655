/// What a stranger wrote, as one line that cannot play tricks on whoever reads it.
#pragma once

#include <QString>

#include <string_view>

namespace rolewright::ui {

/// On one line: without signs that cannot be seen or turn the direction of writing, and not endless.
QString tameText(std::string_view text);

}  // namespace rolewright::ui
