/// A walkthrough on the screen: its practice world, a window on it, and the coach.
#pragma once

#include "ui/coach/practice_room.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QDockWidget;

namespace rolewright::ui {

class CoachPanel;
class LessonDoor;
class MainWindow;
class Prompts;
class Store;
class Ticker;

/// Owns everything of it. The window shows the practice world alone; no file of the person's workspace is open in it.
class PracticeDesk final : public QObject {
    Q_OBJECT
public:
    /// `prompts` and `door` must outlive it.
    PracticeDesk(OpenedLesson lesson, Prompts& prompts, LessonDoor& door);
    ~PracticeDesk() override;

    const QString& lesson() const { return m_lesson; }
    MainWindow& window() { return *m_window; }
    PracticeRoom& room() { return *m_room; }
    Store& store() { return *m_store; }

private:
    void addCoach(Prompts& prompts, LessonDoor& door);
    void addBand(const QString& title, bool isChanged);
    void addTerminal();
    void addMenu();
    void addPresenter();
    /// For teaching in front of a group: larger letters, most of all the coach's, and what decided beside him.
    void present(bool isOn);
    void follow(const sts::Caller& actor);
    /// From the console to the coach, or back to where one was.
    void cycleFocus();

    QString m_lesson;
    std::unique_ptr<PracticeRoom> m_room;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MainWindow> m_window;
    CoachPanel* m_coach = nullptr;
    QDockWidget* m_terminal = nullptr;
    QPointer<QWidget> m_console;  ///< where one was in it
    bool m_isFollowing = false;
};

}  // namespace rolewright::ui
