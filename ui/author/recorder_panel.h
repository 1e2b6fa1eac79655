/// In the coach's place while a walkthrough is recorded: what was done in this step, and the steps that are kept.
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace rolewright::ui {

class AnchorWatch;
class Announcer;
class PackForm;
class PracticeRoom;
class Prompts;
class StepForm;

/// What is shown of a recording.
struct RecorderView {
    QStringList steps;   ///< titles of those kept
    QStringList calls;   ///< of the present step, as they are typed; what only reads is left out
    bool isFull = false;
};

/// Parts: `recordPlace`, `recordCalls`, `recordSteps`, `recordStatus`, a StepForm, a PackForm, and a button for each action.
class RecorderPanel final : public QWidget {
    Q_OBJECT
public:
    /// `anchors` says where a call was made from.
    RecorderPanel(PracticeRoom& room, Prompts& prompts, AnchorWatch& anchors, QWidget* parent);

    /// Everything that can be done, in the order of a menu; each has an object name.
    const QList<QAction*>& actions() const { return m_all; }

Q_SIGNALS:
    /// A pack was written; it is among those opened last.
    void written();
    /// The author gives the draft up, and was asked.
    void discarded();

private:
    QAction* addAction(const QString& objectName, const QString& text, const QString& icon, const QKeySequence& keys, void (RecorderPanel::*work)());
    void buildActions();
    QWidget* buildOverview(QWidget* parent);
    QListWidget* addList(const QString& objectName, const QString& name, QWidget* parent);
    void look();
    void show(const RecorderView& view);
    void mark();
    void keep();
    void undo();
    void takeBack();
    void finish();
    void discard();

    PracticeRoom& m_room;
    Prompts& m_prompts;
    AnchorWatch& m_anchors;
    RecorderView m_view;
    QLabel* m_place = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_overview = nullptr;
    QListWidget* m_calls = nullptr;
    QListWidget* m_steps = nullptr;
    StepForm* m_form = nullptr;
    PackForm* m_pack = nullptr;
    Announcer* m_status = nullptr;
    QList<QAction*> m_all;
    QAction* m_mark = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_takeBack = nullptr;
    QAction* m_finish = nullptr;
    QAction* m_discard = nullptr;
};

}  // namespace rolewright::ui
