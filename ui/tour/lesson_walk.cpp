#include "ui/tour/lesson_walk.h"

#include "core/training/lesson.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/prediction_words.h"
#include "ui/shell/practice_desk.h"
#include "ui/store/calls.h"
#include "ui/theme/language.h"
#include "ui/tour/lesson_hand.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>

#include <algorithm>

namespace rolewright::ui {
namespace {

QString wordIn(const QList<CoachChoice>& choices, std::string_view name)
{
    for (const CoachChoice& choice : choices) {
        if (choice.name == name)
            return CoachText::plain(choice.text);
    }
    return {};
}

}  // namespace

LessonWalk::LessonWalk(PracticeDesk& desk, const std::vector<training::Step>& steps, Picture picture)
    : m_desk(desk), m_steps(steps), m_picture(std::move(picture))
{
}

Result<void> LessonWalk::play(const std::function<void(const QString& title, const QString& how)>& said)
{
    const PracticeRoom& room = m_desk.room();
    while (!room.view().isFinished) {
        const CoachView view = room.view();
        const QString name = QStringLiteral("%1-%2-%3").arg(m_desk.lesson()).arg(view.index + 1, 2, 10, QLatin1Char('0')).arg(toQt(view.uid));
        m_how.clear();
        if (auto played = playStep(m_steps[view.index], name); !played)
            return played;
        said(CoachText::plain(view.title), m_how);
        const bool isOn =
            m_robot.click(QStringLiteral("coachNextButton")) && m_robot.waitUntil([&] { return room.view().uid != view.uid; }, QStringLiteral("the next step"));
        if (!isOn)
            return Error{"WalkStopped", view.uid + ": " + m_robot.trouble().toStdString(), {}};
    }
    return m_picture(m_desk.lesson() + QStringLiteral("-finished"));
}

Result<void> LessonWalk::playStep(const training::Step& step, const QString& name)
{
    const auto stopped = [&](const std::string& why) {
        const CoachView& now = m_desk.room().view();
        const QString said = now.problem.isEmpty() ? now.missing : now.problem;
        return Error{"WalkStopped", step.uid + ": " + why + (said.isEmpty() ? std::string() : ": " + said.toStdString()), {}};
    };
    if (auto kept = m_picture(name); !kept)
        return kept;
    const CoachView& view = m_desk.room().view();
    if (!view.spot.id.isEmpty() && !findPlace())
        return stopped(m_robot.trouble().toStdString());
    const bool asks = view.question.form != CoachQuestion::Form::none && !view.isAnswered;
    if (!(asks ? answer(step) : view.canSolve ? solve(name) : true))
        return stopped(m_robot.trouble().toStdString());
    if (step.predict && !view.isRight.value_or(false))
        return stopped("the prediction comes out otherwise than its author says");
    return asks || view.isDone ? m_picture(name + QStringLiteral("-done")) : Result<void>();
}

bool LessonWalk::findPlace()
{
    const QString before = m_robot.textOf(QStringLiteral("coachStatus"));
    return m_robot.click(QStringLiteral("coachThereButton")) &&
           m_robot.waitUntil([&] { return m_robot.textOf(QStringLiteral("coachStatus")) != before; }, QStringLiteral("the way to the place"));
}

bool LessonWalk::fromMenu(const QString& entry)
{
    return m_robot.click(QStringLiteral("coachMore")) && m_robot.chooseNamedAction(QStringLiteral("coachMoreMenu"), entry);
}

bool LessonWalk::solve(const QString& name)
{
    const PracticeRoom& room = m_desk.room();
    const auto shows = [&](bool shown) {
        return m_robot.waitUntil([&] { return room.view().isShowing == shown; }, QStringLiteral("the solution to be shown, or taken back"));
    };
    if (!m_robot.click(QStringLiteral("coachShowButton")) || !shows(true))
        return false;
    const std::vector<training::Deed> deeds = room.view().solution;
    return m_picture(name + QStringLiteral("-shown")).ok() && m_robot.click(QStringLiteral("coachShowButton")) && shows(false) &&
           (solveByHand(deeds, name) || (fromMenu(QStringLiteral("coachRestart")) && fromMenu(QStringLiteral("coachDoForMe")) &&
                                   m_robot.waitUntil([&] { return room.view().isDone; }, QStringLiteral("the goal to hold"))));
}

/// When the hand does not get through, it is said why, and what it left open is closed.
bool LessonWalk::solveByHand(const std::vector<training::Deed>& deeds, const QString& name)
{
    const PracticeRoom& room = m_desk.room();
    if (installedLanguage() != QLatin1String("en")) {
        ++m_count.byCoach;
        m_how = QStringLiteral("by the coach: the hand reads English");
        return false;
    }
    LessonHand hand(m_desk, m_robot);
    const auto way = hand.carryOut(deeds);
    if (way && m_robot.waitUntil([&] { return room.view().isDone; }, QStringLiteral("the goal to hold"))) {
        const bool isForm = *way == LessonHand::Way::form;
        ++(isForm ? m_count.inForms : m_count.inTerminal);
        m_how = isForm ? QStringLiteral("in its forms") : QStringLiteral("with the terminal");
        return true;
    }
    ++m_count.byCoach;
    m_how = QStringLiteral("by the coach: %1 (the last call: %2)").arg(way ? m_robot.trouble() + QStringLiteral(": ") + room.view().missing : hand.trouble(), lastCall());
    if (!m_picture(name + QStringLiteral("-stuck")))
        m_how += QStringLiteral("; no picture");
    leaveDialogs();
    return false;
}

QString LessonWalk::lastCall() const
{
    const std::uint64_t newest = m_desk.room().engine()->lastRecord();
    const auto records = m_desk.room().engine()->trail(newest - std::min<std::uint64_t>(newest, 1), 1);
    const audit::RecordPtr last = records.empty() ? nullptr : records.back();
    return last ? toQt(std::string_view(last->service + ":" + last->action + " by " + last->callerArn + ", " + (last->errorCode.empty() ? last->summary : last->errorCode))) : QString();
}

void LessonWalk::leaveDialogs()
{
    constexpr int most = 6;
    for (int i = 0; i < most && QApplication::activeModalWidget(); ++i) {
        const QString no = QStringLiteral("promptNo");
        m_robot.sees(no) ? m_robot.click(no) : m_robot.press(Qt::Key_Escape);
    }
}

bool LessonWalk::answer(const training::Step& step)
{
    const PracticeRoom& room = m_desk.room();
    const bool isChosen = step.predict ? predict(step)
                          : step.explain
                              ? m_robot.type(QStringLiteral("coachWords"), QStringLiteral("In my own words.")) && m_robot.click(QStringLiteral("coachAnswer"))
                              : choose(step);
    return isChosen && m_robot.click(QStringLiteral("coachAnswer")) &&
           m_robot.waitUntil([&] { return room.view().isAnswered; }, QStringLiteral("the answer to be taken"));
}

/// What the author expects.
bool LessonWalk::predict(const training::Step& step)
{
    const training::Expectation& expects = step.predict->expects;
    if (!m_robot.click(QStringLiteral("coachChoice/") + toQt(training::answerNames[static_cast<std::size_t>(expects.is)])))
        return false;
    for (const training::Ask ask : step.predict->ask) {
        const QString part = QStringLiteral("coachAsk/") + toQt(training::askNames[static_cast<std::size_t>(ask)]);
        bool isSaid = true;
        if (ask == training::Ask::reason && expects.because)
            isSaid = m_robot.chooseEntry(part, wordIn(reasons(), training::reasonNames[static_cast<std::size_t>(*expects.because)]));
        else if (ask == training::Ask::layer && expects.layer)
            isSaid = m_robot.chooseEntry(part, wordIn(layers(), training::layerNames[static_cast<std::size_t>(*expects.layer)]));
        else if (ask == training::Ask::statement && !expects.sid.empty())
            isSaid = m_robot.type(part, toQt(expects.sid));
        else if (ask == training::Ask::code && !expects.reasonCode.empty())
            isSaid = m_robot.type(part, toQt(expects.reasonCode));
        if (!isSaid)
            return false;
    }
    return true;
}

QString LessonWalk::wordsOf(const std::string& choice) const
{
    const CoachQuestion& question = m_desk.room().view().question;
    const QString words = wordIn(question.partners, choice);
    return words.isEmpty() ? wordIn(question.choices, choice) : words;
}

bool LessonWalk::chooseEach(const QString& part, const QStringList& texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!m_robot.chooseEntry(part + QString::number(i + 1), texts[i]))
            return false;
    }
    return true;
}

/// What the author says, or, where the engine has the answer, something.
bool LessonWalk::choose(const training::Step& step)
{
    using Form = CoachQuestion::Form;
    const CoachQuestion& question = m_desk.room().view().question;
    const json::Object answer = step.quiz ? step.quiz->answer : json::Object();
    if (question.form == Form::number)
        return m_robot.type(QStringLiteral("coachSeconds"), answer.is_number_integer() ? QString::number(answer.get<int>()) : QStringLiteral("3600"));
    if (question.form == Form::line)
        return m_robot.type(QStringLiteral("coachLine"), answer.is_string() ? toQt(answer.get<std::string>()) : QStringLiteral("Sid"));
    if (question.form == Form::order) {
        QStringList texts;
        for (const json::Object& one : answer)
            texts += wordsOf(one.get<std::string>());
        return chooseEach(QStringLiteral("coachPlace/"), texts);
    }
    if (question.form == Form::match) {
        for (const auto& pair : answer.items()) {
            if (!m_robot.chooseEntry(QStringLiteral("coachPair/") + toQt(pair.key()), wordsOf(pair.value().get<std::string>())))
                return false;
        }
        return true;
    }
    const json::Object names = answer.is_array() ? answer : json::Object::array({answer.is_string() ? answer : json::Object(question.choices.value(0).name)});
    for (const json::Object& one : names) {
        if (!m_robot.click(QStringLiteral("coachChoice/") + toQt(one.get<std::string>())))
            return false;
    }
    return true;
}

}  // namespace rolewright::ui
