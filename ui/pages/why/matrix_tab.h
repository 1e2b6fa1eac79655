/// Many callers × actions × resources, asked while one watches.
#pragma once

#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"
#include "ui/why/matrix_run.h"

#include <QTimer>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace rolewright::ui {

class EmptyState;
class InlineMessage;
class MatrixModel;
class SuggestList;

/// Parts: `matrixCallers…`, `matrixActions…`, `matrixResources…` (see SuggestList), `matrixMany`, `matrixFill`, `matrixStop`, `matrixProgress`, `matrixSave`, `matrixTable`,
/// `matrixMessage`, `matrixBegin`.
class MatrixTab final : public QWidget {
    Q_OBJECT
public:
    MatrixTab(const PageContext& context, QWidget* parent);

    /// Keys and what-if come from here.
    void setCircumstances(WhyQuestion question);
    /// Fills the lists with the question that stands in the other tab.
    void addQuestion(const WhyQuestion& question);
    void save() const;

Q_SIGNALS:
    /// A cell is to be explained.
    void cellChosen(const rolewright::ui::WhyQuestion& question);
    /// The lists are empty, and the person wants the other tab's question in them.
    void beginRequested();

private:
    QWidget* buildInputs();
    QWidget* buildControls();
    QWidget* buildTable();
    void restore();
    void fillManyMenu();
    void showState();
    void fill();
    void begin(Result<std::shared_ptr<MatrixRun>> run);
    void watch();
    void finish(const QString& words);
    void choose(const QModelIndex& cell);
    void exportCsv();

    PageContext m_context;
    WhyQuestion m_circumstances;
    LatestTask m_working;
    LatestTask m_saving;
    LatestTask m_adding;
    QTimer m_watch;
    bool m_running = false;
    MatrixModel* m_model = nullptr;
    SuggestList* m_callers = nullptr;
    SuggestList* m_actions = nullptr;
    SuggestList* m_resources = nullptr;
    QMenu* m_many = nullptr;
    QPushButton* m_fill = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_save = nullptr;
    QProgressBar* m_progress = nullptr;
    InlineMessage* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QTableView* m_table = nullptr;
    QSplitter* m_splitter = nullptr;
};

}  // namespace rolewright::ui
