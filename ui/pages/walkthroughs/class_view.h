/// What a class has handed in, for whoever teaches it: a line each record, the concepts, what was written beside what had to be said, and every attempt move by
/// move.
#pragma once

#include "ui/pages/walkthroughs/class_reading.h"
#include "ui/tasks/latest_task.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;
class QTimer;

namespace rolewright::ui {

class CoachText;
class EmptyState;
class FilterModel;
class InlineMessage;
class LinesModel;
class Prompts;

/// Files and folders may be dropped on it. Parts: `classFolder`, `classFiles`, `classCode`, `classCsv`, `classProgress`, `classStop`, `classState`, `classRecords`,
/// `classTabs`, `classConcepts`, `classWords`, `classRubric`, `classMoves`, `classMovesState`, `classNothing`.
class ClassView final : public QWidget {
    Q_OBJECT
public:
    ClassView(Prompts& prompts, QWidget* parent);

    /// Reads these in place of what is there.
    void read(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLayout* buildButtons();
    QWidget* buildResults();
    QWidget* buildWords(QWidget* parent);
    QWidget* buildMoves(QWidget* parent);
    QTableView* makeTable(const QString& objectName, const QString& name, QAbstractItemModel* model, QWidget* parent);
    QTableView* makeSortedTable(const QString& objectName, const QString& name, LinesModel* model, QWidget* parent);
    void askForFolder();
    void askForCode();
    void stop();
    void take(ClassReading reading);
    void showRecords();
    void tellProblems();
    void showCurrent();
    void showMoves();
    void setReading(bool isReading);
    void exportCsv();
    const ClassRecord* current() const;

    Prompts& m_prompts;
    LatestTask m_task;
    LatestTask m_replaying;
    LatestTask m_saving;
    ClassReading m_reading;
    QStringList m_paths;  ///< that were read
    QString m_code;       ///< of the class, to look at seals with; empty: they are not looked at
    std::shared_ptr<ClassCount> m_count;
    QTimer* m_poll = nullptr;
    LinesModel* m_lines = nullptr;
    LinesModel* m_concepts = nullptr;
    LinesModel* m_moves = nullptr;
    QPushButton* m_folder = nullptr;
    QPushButton* m_codeButton = nullptr;
    QPushButton* m_csv = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
    InlineMessage* m_state = nullptr;
    QWidget* m_results = nullptr;
    EmptyState* m_nothing = nullptr;
    QTableView* m_records = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableView* m_conceptTable = nullptr;
    CoachText* m_words = nullptr;
    CoachText* m_rubric = nullptr;
    QTableView* m_moveTable = nullptr;
    InlineMessage* m_movesState = nullptr;
};

}  // namespace rolewright::ui
