/// A picture of every page, of every tab with something chosen in it, and of what the menus open: `rolewright gallery`.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace rolewright::ui {

class MainWindow;

/// Walks through the window on the screen; `picture` is called at every place with its name (`users`, `users-2`, `dialog-actionSwitchRole`). Nothing in the
/// world is changed. Fails with what `picture` fails with.
Result<void> walkGallery(MainWindow& window, const std::function<Result<void>(const QString& name)>& picture);

}  // namespace rolewright::ui
