/// Walkthroughs: what can be learned, how long it takes, how far one is, and the way into each.
#pragma once

#include "ui/coach/lesson_shelf.h"
#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"
#include "ui/tasks/latest_task.h"

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace rolewright::ui {

class EmptyState;
class InlineMessage;
class LinesModel;
class PackBar;
class RecordBar;

/// Parts: `walkthroughsTabs` with the walkthroughs and a ClassView; a PackBar, `walkthroughsList`, `walkthroughsStart`, `walkthroughsStartOver`,
/// `walkthroughsPreview`, `walkthroughsAbout`, `walkthroughsState` and a RecordBar. A folder or bundle may be dropped on the walkthroughs. Read by a worker whenever the page is shown or somebody got further.
class WalkthroughsPage final : public Page {
    Q_OBJECT
public:
    WalkthroughsPage(const PageContext& context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("walkthroughs"), tr("Walkthroughs"), QStringLiteral("play")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTabs();
    void buildList();
    void read();
    void take(LessonShelf shelf);
    const LessonLine* current() const;
    void showCurrent();
    void start();
    void startOver();
    void record();
    void open(const LessonLine& line, bool afresh, bool isPreview = false);

    PageContext m_context;
    LatestTask m_reading;
    std::vector<LessonLine> m_lines;
    LinesModel* m_model = nullptr;
    PackBar* m_packs = nullptr;
    QTabWidget* m_tabs = nullptr;
    QWidget* m_learn = nullptr;
    QWidget* m_content = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_about = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_startOver = nullptr;
    QPushButton* m_preview = nullptr;
    RecordBar* m_record = nullptr;
    InlineMessage* m_state = nullptr;
    EmptyState* m_empty = nullptr;
};

}  // namespace rolewright::ui
