/// The coach in a dialog: while one is open over the window nothing behind it can be read, so the task stands above what is to be filled in.
#pragma once

#include "ui/coach/coach_view.h"

#include <QFrame>

class QAction;
class QLabel;

namespace rolewright::ui {

class CoachText;

/// In the place of a menu bar of the dialog's layout: it covers nothing, and never takes the keyboard by itself. Parts: `coachBarTitle`, `coachBarText`,
/// `coachBarHint`, `coachBarHide`.
class CoachBar final : public QFrame {
    Q_OBJECT
public:
    /// `hint` and `hide` are the coach's. `dialog` must have a layout.
    CoachBar(QAction* hint, QAction* hide, QWidget* dialog);

    void show(const CoachView& view);

private:
    QLabel* m_title = nullptr;
    CoachText* m_text = nullptr;
    std::string m_uid;  ///< of the step on show
};

}  // namespace rolewright::ui
