/// Brings the coach into the dialogs of a walkthrough's window.
#pragma once

#include <QObject>

class QAction;
class QDialog;

namespace rolewright::ui {

class CoachGuide;
class MainWindow;
class PracticeRoom;

/// Each modal dialog over the window begins with a CoachBar, as long as the person wants it, and the guide's ring goes along. Questions of one line (message boxes,
/// names to be typed, files) have none.
class DialogCoach final : public QObject {
    Q_OBJECT
public:
    /// A child of the window. `room` and `hint`, the coach's action, must outlive it.
    DialogCoach(MainWindow& window, PracticeRoom& room, CoachGuide& guide, QAction* hint);

    /// Checkable: whether dialogs have the bar. Kept as the setting `training/coachInDialogs`.
    QAction* wanted() const { return m_wanted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accompany(QDialog& dialog);
    void takeAway();

    MainWindow& m_window;
    PracticeRoom& m_room;
    CoachGuide& m_guide;
    QAction* m_hint;
    QAction* m_wanted = nullptr;
    QAction* m_hide = nullptr;
};

}  // namespace rolewright::ui
