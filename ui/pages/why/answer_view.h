/// The answer to a question: one sentence, the evaluation order as a picture, and below it what was looked at in the chosen step.
#pragma once

#include "ui/pages/page.h"
#include "ui/why/why_inquiry.h"

class QListView;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QStringListModel;

namespace rolewright::ui {

class EmptyState;
class EvaluationPicture;
class InlineMessage;
class WhyTree;

/// Parts: `simulatorWhatIf`, `simulatorSentence`, `simulatorNotes`, `simulatorPairs`, `simulatorTree`, `simulatorOpen`, `simulatorCopy`, `simulatorBegin`, and those of
/// EvaluationPicture.
class AnswerView final : public QWidget {
    Q_OBJECT
public:
    AnswerView(const PageContext& context, QWidget* parent);

    void show(const WhyAnswer& answer, evaluation::LayerSet excluded);
    using QWidget::show;
    QSplitter* splitter() const { return m_splitter; }

Q_SIGNALS:
    /// Another of several questions is to be explained.
    void pairChosen(std::size_t index);
    /// Where to begin: with the identity that acts now.
    void beginRequested();

private:
    QWidget* buildAnswer();
    QWidget* buildButtons();
    void showPairs(const WhyAnswer& answer);
    void showStep(int index);
    PolicyPlace target() const;
    void openPolicy();

    PageContext m_context;
    WhyAnswer m_answer;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    InlineMessage* m_whatIf = nullptr;
    InlineMessage* m_sentence = nullptr;
    InlineMessage* m_notes = nullptr;
    QListView* m_pairs = nullptr;
    QStringListModel* m_pairTexts = nullptr;
    EvaluationPicture* m_picture = nullptr;
    QScrollArea* m_area = nullptr;
    QSplitter* m_splitter = nullptr;
    WhyTree* m_tree = nullptr;
    QPushButton* m_open = nullptr;
};

}  // namespace rolewright::ui
