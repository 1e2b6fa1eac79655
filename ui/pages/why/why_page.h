/// Why? (simulator): asks the engine what would be allowed, one question in full or many at once. Nothing is called.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"
#include "ui/tasks/latest_task.h"
#include "ui/why/why_inquiry.h"

#include <QTimer>

class QSplitter;
class QTabWidget;

namespace rolewright::ui {

class AnswerView;
class MatrixTab;
class QuestionPanel;

/// Parts: `simulatorTabs`, and those of QuestionPanel, AnswerView and MatrixTab. Answers while it can be seen, again whenever the question, the world or the sessions
/// change; the work is a worker's, and only the newest answer is shown.
class WhyPage final : public Page {
    Q_OBJECT
public:
    WhyPage(const PageContext& context, QWidget* parent);
    ~WhyPage() override;

    static PageFacts facts() { return {QStringLiteral("simulator"), tr("Why? (simulator)"), QStringLiteral("simulator")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    QWidget* filterField() override;

    /// Puts this question, in the first tab.
    void ask(const WhyQuestion& question);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void later();
    void answer();
    void take(const WhyAnswer& answer, evaluation::LayerSet excluded);
    void begin();
    void tick();

    PageContext m_context;
    LatestTask m_answering;
    QTimer m_soon;          ///< one answer for several changes in one go
    bool m_stale = true;
    std::size_t m_chosen = 0;
    WhyQuestion m_last;     ///< what was asked last
    std::optional<Instant> m_expires;  ///< when the caller's session ends
    QTabWidget* m_tabs = nullptr;
    QSplitter* m_splitter = nullptr;
    QuestionPanel* m_question = nullptr;
    AnswerView* m_answer = nullptr;
    MatrixTab* m_matrix = nullptr;
};

}  // namespace rolewright::ui
