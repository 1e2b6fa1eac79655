/// What one can do when a walkthrough is finished: play it again, go on with the next one, or go back to the list.
#pragma once

#include <QWidget>

class QPushButton;

namespace rolewright::ui {

/// Parts: `coachAgain`, `coachNextLesson`, `coachToList`.
class LessonEnd final : public QWidget {
    Q_OBJECT
public:
    explicit LessonEnd(QWidget* parent);

    /// The title of the walkthrough that comes next; empty after the last one.
    void setNext(const QString& title);

Q_SIGNALS:
    void againWanted();
    void nextWanted();
    void listWanted();

private:
    QPushButton* makeButton(const QString& objectName, const QString& iconName, const QString& text, void (LessonEnd::*wanted)());

    QPushButton* m_next = nullptr;
};

}  // namespace rolewright::ui
