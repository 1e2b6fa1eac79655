/// A walkthrough on the screen: its practice world, a window on it, and the coach.
#pragma once

#include "ui/coach/practice_room.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QDockWidget;

namespace rolewright::ui {

class DialogCoach;
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
    const PackPlace& place() const { return m_room->place(); }
    MainWindow& window() { return *m_window; }
    PracticeRoom& room() { return *m_room; }
    Store& store() { return *m_store; }

Q_SIGNALS:
    /// The draft that is recorded here is given up: the desk is to be closed.
    void discarded();

private:
    void addCoach(Prompts& prompts, LessonDoor& door);
    /// In the coach's place, where a walkthrough is made and not learned.
    void addRecorder(Prompts& prompts, LessonDoor& door);
    QDockWidget* addRight(const QString& objectName, const QString& title);
    void addBand(const QString& text);
    QString bandOf(const QString& title, bool isChanged, const training::Pack& pack) const;
    void addTerminal();
    /// Of a preview.
    void addAuthor();
    /// In the bottom of the window, as one of several.
    void addBelow(QDockWidget* dock, QDockWidget* beside);
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
    QWidget* m_side = nullptr;  ///< coach or recorder
    QList<QAction*> m_sideActions;
    DialogCoach* m_inDialogs = nullptr;  ///< null while recording
    QDockWidget* m_terminal = nullptr;
    QDockWidget* m_author = nullptr;  ///< of a preview
    QPointer<QWidget> m_console;  ///< where one was in it
    bool m_isFollowing = false;
};

}  // namespace rolewright::ui
