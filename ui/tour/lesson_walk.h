/// Plays a walkthrough in its window with mouse and keys, as far as an author has said how: for whoever proves that it can be played there.
#pragma once

#include "core/base/result.h"
#include "ui/tour/robot.h"

#include <QString>

#include <functional>

namespace rolewright::training {
struct Deed;
struct Step;
}

namespace rolewright::ui {

class PracticeDesk;

/// Of each step: its place is looked for, its question answered, its solution shown, taken back and done by hand, and the next step entered. Forms are
/// filled in an English window; in another language the coach does what the hand would.
class LessonWalk {
public:
    /// How the steps were done that have a solution.
    struct Count {
        int inForms = 0;     ///< all of it where the window has its forms
        int inTerminal = 0;  ///< at least one call typed into the terminal
        int byCoach = 0;     ///< by "Do it for me", because the hand did not get through
    };
    using Picture = std::function<Result<void>(const QString& name)>;
    /// `desk` is on the screen, and no other main window is.
    LessonWalk(PracticeDesk& desk, const std::vector<training::Step>& steps, Picture picture);

    /// `said` is called with each step's title and how it was done, empty when there was nothing to do. Fails with `WalkStopped` and the step where something could not be done, or a prediction
    /// came out otherwise than its author says.
    Result<void> play(const std::function<void(const QString& title, const QString& how)>& said);
    const Count& count() const { return m_count; }

private:
    Result<void> playStep(const training::Step& step, const QString& name);
    bool findPlace();
    bool solve(const QString& name);
    bool solveByHand(const std::vector<training::Deed>& deeds, const QString& name);
    QString lastCall() const;
    void leaveDialogs();
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
    Count m_count;
    QString m_how;  ///< the step was done
};

}  // namespace rolewright::ui
