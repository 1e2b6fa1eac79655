/// What a prediction asks and what can be answered, in the window's words.
#pragma once

#include "ui/coach/coach_view.h"

namespace rolewright::ui {

QString wordOf(training::Ask ask);
/// Names as the player knows them, with their words.
QList<CoachChoice> outcomes();
QList<CoachChoice> reasons();
QList<CoachChoice> layers();
/// "It is denied · No statement allows it": every part that the engine answers, in Markdown.
QString inWords(const json::Object& truth);
/// What was chosen and what the engine answers, of each part that was asked and in which they differ; a list in Markdown.
QString differenceOf(const training::Prediction& prediction, const json::Object& given, const json::Object& truth);

}  // namespace rolewright::ui
