/// The Why? dock: the decision on the last call, or on one of those before it, with everything that took part in it.
#pragma once

#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"
#include "ui/why/why_report.h"

#include <QWidget>

#include <deque>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace rolewright::ui {

class InlineMessage;
class WhyTree;

/// Parts: `whyDecisions`, `whyFollow`, `whySentence`, `whyFacts`, `whyTree`, `whyAsk`, `whyOpen`, `whyCopy`. Explains when it comes to be seen, on a worker.
class WhyDock final : public QWidget {
    Q_OBJECT
public:
    WhyDock(const PageContext& context, QWidget* parent);

    /// Shows why this call was answered so, though it may not be the newest.
    void show(const engine::CallResult& result);
    using QWidget::show;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    void take(const engine::CallResult& result);
    void choose(int index);
    void explain();
    void showReport(WhyReport report);
    void openPolicy();

    PageContext m_context;
    std::deque<WhyCase> m_cases;  ///< newest first, entry by entry of the picker
    WhyReport m_report;
    LatestTask m_explaining;
    bool m_stale = true;          ///< what is shown is not about the chosen decision
    QComboBox* m_decisions = nullptr;
    QCheckBox* m_follow = nullptr;
    InlineMessage* m_sentence = nullptr;
    QPlainTextEdit* m_facts = nullptr;
    QSplitter* m_splitter = nullptr;
    WhyTree* m_tree = nullptr;
    QPushButton* m_ask = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_copy = nullptr;
};

}  // namespace rolewright::ui
