/// Plays a walkthrough in its window with mouse and keys, as far as an author has said how: for whoever proves that it can be played there.
#pragma once

#include "core/base/result.h"
#include "ui/tour/robot.h"

#include <QString>

#include <functional>

namespace rolewright::training {
struct Step;
}

namespace rolewright::ui {

class PracticeDesk;

/// Of each step: its place is looked for, its question answered, its solution shown, taken back and carried out, and the next step entered. The buttons are
/// found by their English words.
class LessonWalk {
public:
    using Picture = std::function<Result<void>(const QString& name)>;
    /// `desk` is on the screen, and no other main window is.
    LessonWalk(PracticeDesk& desk, const std::vector<training::Step>& steps, Picture picture);

    /// `said` is called with each step's title before it is played. Fails with `WalkStopped` and the step where something could not be done, or a prediction
    /// came out otherwise than its author says.
    Result<void> play(const std::function<void(const QString& title)>& said);

private:
    Result<void> playStep(const training::Step& step, const QString& name);
    bool findPlace();
    bool solve(const QString& name);
    bool answer(const training::Step& step);
    bool predict(const training::Step& step);
    bool choose(const training::Step& step);
    bool chooseEach(const QString& part, const QStringList& texts);
    bool fromMenu(const QString& entry);
    QString wordsOf(const std::string& choice) const;

    PracticeDesk& m_desk;
    const std::vector<training::Step>& m_steps;
    Picture m_picture;
    Robot m_robot;
};

}  // namespace rolewright::ui
