/// What to try first: one sentence and a button each.
#pragma once

#include "ui/coach/lesson_shelf.h"
#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace rolewright::ui {

/// Buttons: `overviewSwitch`, `overviewCreateUser`, `overviewCreateRole`, `overviewImport`, `overviewSessions`, and `overviewLearn` where there are walkthroughs.
class StartCards final : public QWidget {
    Q_OBJECT
public:
    StartCards(const PageContext& context, QWidget* parent);
    /// Looks anew which role there is to switch to, and in which account a user or role would be.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void placeCards();
    void addLearning();
    void lookForLesson();
    void showLesson(const LessonShelf& shelf);
    void learn();
    QPushButton* addCard(const QString& objectName, const QString& iconName, const QString& sentence, const QString& action, QLabel** words = nullptr);
    void createUser();

    PageContext m_context;
    QGridLayout* m_grid = nullptr;
    QLabel* m_switchWords = nullptr;
    QPushButton* m_switch = nullptr;
    QLabel* m_userWords = nullptr;
    QLabel* m_roleWords = nullptr;
    LatestTask m_reading;
    QLabel* m_learnWords = nullptr;
    QPushButton* m_learn = nullptr;  ///< null where there are no walkthroughs
    QString m_lesson;                ///< the one that is offered; empty: the list of them
    QString m_role;  ///< ARN of the role that is offered; empty: any
};

}  // namespace rolewright::ui
