/// The coach: the step's text, hints, what is still missing, questions and their answers, and what came of them.
#pragma once

#include "ui/coach/coach_view.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QSplitter;
class QUrl;

namespace rolewright::ui {

class Announcer;
class CoachText;
class PracticeRoom;
class Prompts;
class QuestionForm;
class RecordBar;

/// Parts: `coachTitle`, `coachText`, `coachQuestion`, `coachStatus`, `coachBroken`, `recordBar`, and a button for each action. Shows what the room tells and makes moves in
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

Q_SIGNALS:
    /// The learner wants the whole walkthrough anew, and was asked.
    void startOverRequested();
    /// To what the step is about.
    void thereRequested();

private:
    QAction* addAction(const QString& objectName, const QString& text, const QString& icon, const QKeySequence& keys, std::function<void()> work);
    void buildActions();
    void buildParts();
    void buildBroken();
    void show(const CoachView& view);
    void showBroken(const CoachView& view);
    void arrangeActions(const CoachView& view);
    QString textOf(const CoachView& view) const;
    static bool isToUnfold(const QUrl& link);
    QString looked(const QStringList& lines) const;
    QString missingOf(const CoachView& view) const;
    void shareRoom();
    QString newsOf(const CoachView& before, const CoachView& view) const;
    void askWhy();
    void startOver();

    PracticeRoom& m_room;
    Prompts& m_prompts;
    CoachView m_view;
    bool m_asksWhy = false;        ///< "Why not yet?" was asked in this step
    bool m_looks = false;          ///< what the engine looked at is unfolded
    QList<BrokenStep> m_accepted;  ///< broken steps with which the learner goes on
    QLabel* m_title = nullptr;
    QSplitter* m_parts = nullptr;
    CoachText* m_text = nullptr;
    QuestionForm* m_question = nullptr;
    Announcer* m_status = nullptr;
    QWidget* m_broken = nullptr;
    QLabel* m_brokenText = nullptr;
    RecordBar* m_record = nullptr;  ///< of a finished walkthrough
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
