/// The mark of buttons that save what is typed on a page.
#pragma once

namespace rolewright::ui {

/// A property, true for such a button: a window presses the one on show by the keys that the person chose for it.
inline constexpr const char* savesTyped = "savesTyped";

}  // namespace rolewright::ui
