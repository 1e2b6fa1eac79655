/// Tells places that somebody has arranged from those that are as they were designed.
#pragma once

namespace rolewright::ui {

/// Of a splitter: true once it stands as somebody left it.
inline constexpr const char* arrangedProperty = "arranged";
inline constexpr int designedListWidth = 340;  ///< pixels of a page's list beside its editor

}  // namespace rolewright::ui
