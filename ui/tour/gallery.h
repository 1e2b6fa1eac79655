/// A look at everything: every page with its tabs, every dialog, and the states that only come by working with the window.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace rolewright::ui {

class Application;

/// Walks the window that is shown over a world that `furnishGallery` made, calls `picture(name)` at every place, and goes on. `name` is fit for a file name and the same
/// in every language. Fails with what `picture` fails with, or with `GalleryStopped` when something to be shown was not there.
Result<void> walkGallery(Application& application, const std::function<Result<void>(const QString& name)>& picture);

}  // namespace rolewright::ui
