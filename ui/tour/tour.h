/// Plays the owner's scenario in a window and keeps a picture of every stage.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace rolewright::ui {

class Robot;
class ScenarioPlace;

/// Plays every stage at the place; `picture` is called after each with the stage's name, `said` with its title. Fails with
/// `TourStopped` and the stage when something was not there to be used or the engine answered otherwise than it should.
Result<void> playTour(Robot& robot, ScenarioPlace& place, const std::function<Result<void>(const QString& name)>& picture, const std::function<void(const QString& title)>& said);

/// Everything on the screen in one picture: the main window with the dialogs and menus that stand over it. Fails with `Unwritable`.
Result<void> saveScreen(const QString& path);

}  // namespace rolewright::ui
