/// The coach: the step's text, hints, what is still missing, questions and their answers, and what came of them.
#pragma once

#include "ui/coach/coach_view.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLayout;
class QSplitter;
class QTimer;
class QUrl;

namespace rolewright::ui {

class Announcer;
class CoachText;
class LessonEnd;
class PracticeRoom;
class Prompts;
class QuestionForm;
class RecordBar;

/// Parts: `coachTitle`, `coachText`, `coachQuestion`, `coachStatus`, `coachBroken`, `recordBar`, `lessonEnd`, and a button for each action. Shows what the room tells and makes moves in
/// it; knows no window.
class CoachPanel final : public QWidget {
    Q_OBJECT
public:
    CoachPanel(PracticeRoom& room, Prompts& prompts, QWidget* parent);

    /// Everything that can be done, in the order of a menu; each has an object name.
    const QList<QAction*>& actions() const { return m_all; }
    /// Where the keyboard goes when the coach is called.
    void takeFocus();
    /// In the line that says what has just happened.
    void say(const QString& text);
    /// "2 of 8 · Create the user alice"; the walkthrough's own title when it is finished.
    static QString titleOf(const CoachView& view);
    /// What is to be done, with the hints that were asked for: Markdown.
    static QString taskOf(const CoachView& view);

Q_SIGNALS:
    /// The learner wants the whole walkthrough anew, and was asked.
    void startOverRequested();
    /// On with the walkthrough that comes after this one.
    void nextLessonRequested(const QString& lesson);
    /// Back to where walkthroughs are chosen.
    void listRequested();
    /// To what the step is about.
    void thereRequested();

private:
    QAction* addAction(const QString& objectName, const QString& text, const QString& icon, const QKeySequence& keys, std::function<void()> work);
    void buildActions();
    void buildParts();
    QLayout* buildButtons();
    void buildBroken();
    void show(const CoachView& view);
    void showBroken(const CoachView& view);
    void arrangeActions(const CoachView& view);
    QString textOf(const CoachView& view) const;
    static bool isToUnfold(const QUrl& link);
    QString looked(const QStringList& lines) const;
    QString missingOf(const CoachView& view) const;
    void shareRoom();
    static QString yourTurn(const CoachView& view);
    QString heardOf(const CoachView& before, const CoachView& view) const;
    QString newsOf(const CoachView& before, const CoachView& view) const;
    void askWhy();
    void offerHint();
    void startOver();

    PracticeRoom& m_room;
    Prompts& m_prompts;
    CoachView m_view;
    bool m_asksWhy = false;        ///< "Why not yet?" was asked in this step
    QTimer* m_stuck;               ///< runs out when nothing has come on for a while
    bool m_looks = false;          ///< what the engine looked at is unfolded
    QList<BrokenStep> m_accepted;  ///< broken steps with which the learner goes on
    QLabel* m_title = nullptr;
    QSplitter* m_parts = nullptr;
    CoachText* m_text = nullptr;
    QuestionForm* m_question = nullptr;
    Announcer* m_status = nullptr;
    QWidget* m_broken = nullptr;
    QLabel* m_brokenText = nullptr;
    RecordBar* m_record = nullptr;  ///< of a finished walkthrough, as the next one
    LessonEnd* m_end = nullptr;
    QList<QAction*> m_all;
    QAction* m_next = nullptr;
    QAction* m_back = nullptr;
    QAction* m_hint = nullptr;
    QAction* m_why = nullptr;
    QAction* m_there = nullptr;
    QAction* m_show = nullptr;
    QAction* m_doForMe = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_restart = nullptr;
    QAction* m_startOver = nullptr;
};

}  // namespace rolewright::ui
