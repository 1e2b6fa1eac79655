/// Walkthroughs played to their end, and what a learner would hand in.
#pragma once

#include "core/training/answers.h"
#include "core/training/record.h"

#include <QString>

#include <memory>

namespace rolewright::test {

/// Makes one move after the other as somebody who knows everything, by the author's solutions; stops before the step `until`. Ends the test program when a move
/// cannot be made.
void playOn(training::Player& player, std::size_t until = training::mostSteps);
/// The walkthrough of the pack that comes with the program, played from its beginning. The pack lives as long as the test program.
std::unique_ptr<training::Player> playedLesson(const std::string& lesson, std::size_t until = training::mostSteps);
/// Its record, as a learner of this name hands it in.
json::Object playedRecord(const std::string& lesson, const std::string& learner, std::size_t until = training::mostSteps);
/// As the window keeps the progress of whoever learns here.
void keepProgress(const training::Player& player);
void writeText(const QString& path, const std::string& text);

}  // namespace rolewright::test
