/// What came of something done to many at once: told when not all of it was done.
#pragma once

#include "ui/store/store.h"

#include <QString>
#include <QStringList>

class QWidget;

namespace rolewright::ui {

class Prompts;

/// What became of the things that a run of the store was about.
struct Outcome {
    int done = 0;
    int untried = 0;       ///< the person stopped before them
    QStringList refusals;  ///< "bob, iam:DeleteUser: why", one for each thing that was refused
};

/// `results` are those that `runEach` answers for `things`.
Outcome outcomeOf(const Store::Things& things, const std::vector<engine::CallResult>& results);
/// Says what was done, what was refused and why, and what was not tried; nothing when all is done.
void tellOutcome(Prompts& prompts, QWidget* parent, const QString& title, const Store::Things& things, const std::vector<engine::CallResult>& results);

}  // namespace rolewright::ui
