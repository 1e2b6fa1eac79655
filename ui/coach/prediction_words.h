/// What a prediction asks and what can be answered, in the window's words.
#pragma once

#include "ui/coach/coach_view.h"

namespace rolewright::ui {

QString wordOf(training::Ask ask);
/// Names as the player knows them, with their words.
QList<CoachChoice> outcomes();
QList<CoachChoice> reasons();
QList<CoachChoice> layers();

}  // namespace rolewright::ui
