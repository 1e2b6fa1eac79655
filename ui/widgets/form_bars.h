/// While nothing may be changed, the buttons of a form are barred like Save itself: what they would write could not be saved.
#pragma once

class QWidget;

namespace rolewright::ui {

class Store;

/// A property of buttons within a form that only look: they open, fold out or show in another way. Views that are chosen (radio buttons) need none.
inline constexpr const char* onlyLooks = "onlyLooks";

/// Bars the buttons within `fields`; to be called again when some have come. The store must outlive them.
void barEdits(const Store& store, const QWidget& fields);

}  // namespace rolewright::ui
