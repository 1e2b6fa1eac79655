/// What the coach shows of a walkthrough at one moment: texts in the window's language, made by a worker and handed to the window whole.
#pragma once

#include "core/training/player.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rolewright::ui {

/// Something to choose: the name that goes into the answer, and its words as Markdown.
struct CoachChoice {
    std::string name;
    QString text;
};

/// What a step asks.
struct CoachQuestion {
    enum class Form { none, one, several, order, match, number, line, words, prediction };
    Form form = Form::none;
    QList<CoachChoice> choices;   ///< also what must have been said in one's own words
    QList<CoachChoice> partners;  ///< what the choices are matched with
    QList<training::Ask> asks;    ///< of a prediction
};

/// A finished step that must stay true and is not.
struct BrokenStep {
    std::string uid;
    std::size_t number = 0;  ///< from 1
    QString title;
    bool operator==(const BrokenStep&) const = default;
};

/// A place of the window, by the name that AnchorBook has for it, and which part of it is meant.
struct CoachSpot {
    QString id;       ///< empty for none
    QString row;      ///< ARN of what is to be chosen there
    QString pointer;  ///< into a policy's text
    QString account = {};  ///< that is to be on show; empty where it does not matter
    bool operator==(const CoachSpot&) const = default;
};

struct CoachView {
    QString lesson;       ///< id of the walkthrough
    QString walkthrough;  ///< its title
    bool isFinished = false;
    bool isPassed = false;  ///< of a finished one
    std::size_t index = 0;
    std::size_t count = 0;
    std::string uid;       ///< of the step; empty when it is finished
    std::string previous;  ///< uid of the step before, or nothing
    training::StepKind kind = training::StepKind::read;
    QString title;
    QString body;         ///< Markdown, as all texts of the author's
    QStringList tickets;  ///< what must work, or must not, of a step that repairs
    QStringList hints;    ///< that were asked for
    std::size_t hintsLeft = 0;
    std::size_t refused = 0;  ///< calls after which the goal did not hold
    bool hasGoal = false;
    bool isDone = false;
    bool wasTrue = false;  ///< the goal held when the step began
    QString done;          ///< what the author says then
    QStringList evidence;  ///< what the engine looked at
    QString diagnosis;
    QString missing;
    CoachSpot spot;          ///< what the last hint or the diagnosis points at, else where the step is done
    bool isPointed = false;  ///< it was asked for, or is what the step is about
    CoachQuestion question;
    bool isAnswered = false;
    std::optional<bool> isRight;
    QString reveal;  ///< what the answer comes to, why it was wrong, a model answer
    QList<BrokenStep> broken;
    bool isWorldBroken = false;
    bool canUndo = false;
    bool canSolve = false;   ///< there is a solution, and the step is not done
    bool isShowing = false;  ///< the solution stands in the world until it is taken back
    std::vector<training::Deed> solution;  ///< the deeds of it
    sts::Caller actor;       ///< whom the learner acts as
    bool setsActor = false;  ///< the walkthrough has chosen him: the window follows
    QString problem;         ///< why the last move could not be made; empty when it was
    QString score;           ///< of a finished walkthrough, Markdown
    QString next;            ///< id of the walkthrough that comes after it; empty after the last
    QString nextTitle;
};

/// Everything but `isShowing`, `solution`, `setsActor`, `problem` and what comes next, which are the room's.
CoachView viewOf(const training::Player& player, const training::Texts& texts);
/// How a deed is typed, or said.
QString commandOf(const training::Deed& deed);
/// "86 %"
QString percentText(double share);

}  // namespace rolewright::ui
