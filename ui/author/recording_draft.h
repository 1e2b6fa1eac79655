/// The draft of a walkthrough that is being recorded: begun, gone on with, and kept at every step.
#pragma once

#include "ui/coach/practice_room.h"
#include "ui/coach/recording_wish.h"

namespace rolewright::ui {

/// The lesson of a recording, as desks and files call it.
QString recordingName();

/// Whether there is a draft of this learner's.
bool hasDraft(const QString& learner);
/// Begins, and puts an older draft aside; or goes on with it. Fails with what the world's operations or the draft run into. For a worker.
Result<OpenedLesson> openRecording(const RecordingWish& wish, const QString& learner);
/// Puts the draft aside, beside where it was.
void discardDraft(const QString& learner);

}  // namespace rolewright::ui
