/// Beside the coach of a preview: what was read, the way to any step, what each part of the goal comes to, and what the linter says.
#pragma once

#include "ui/author/preview.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class Announcer;
class LinesModel;

/// Parts: `authorState`, `authorStep` and `authorGo`, `authorTrace`, `authorFlaws`.
class AuthorPanel final : public QWidget {
    Q_OBJECT
public:
    AuthorPanel(Preview& preview, QWidget* parent);

    /// To the choice of a step.
    void takeFocus();

private:
    QTableView* makeTable(const QString& objectName, const QString& name, LinesModel* model, QWidget* parent);
    void showNews(const PreviewNews& news);
    void showTrace(const PreviewTrace& trace);
    void goTo();

    Preview& m_preview;
    std::string m_uid;  ///< of the step that is on show
    Announcer* m_state = nullptr;
    QComboBox* m_step = nullptr;
    QPushButton* m_go = nullptr;
    LinesModel* m_traceLines = nullptr;
    LinesModel* m_flawLines = nullptr;
    QTableView* m_trace = nullptr;
    QTableView* m_flaws = nullptr;
};

}  // namespace rolewright::ui
