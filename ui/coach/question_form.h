/// The controls by which a step's question is answered: marks, boxes, lists and fields, all of them by keyboard.
#pragma once

#include "ui/coach/coach_view.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QAbstractButton;
class QPlainTextEdit;
class QVBoxLayout;

namespace rolewright::ui {

class InlineMessage;

class QuestionForm final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionForm(QWidget* parent);
    ~QuestionForm() override;

    /// Makes the controls of another question; of the same one they stay as they are. `draftKey` tells where what is being written is kept.
    void ask(const CoachQuestion& question, const QString& draftKey);
    /// Nothing is asked, or it is answered.
    void clear();
    /// Answers if everything is there, else says what is missing.
    void submit();

Q_SIGNALS:
    void answered(const rolewright::json::Object& answer);
    /// There is more of it, down to this part.
    void grew(QWidget* last);

private:
    /// What one control says; null while it says nothing.
    using Reader = std::function<json::Object()>;
    void buildMarks(bool several);
    void buildPlaces();
    void buildPairs();
    void buildNumber();
    void buildLine();
    void buildWords();
    void buildPrediction();
    QAbstractButton* addMark(const CoachChoice& choice, bool several);
    Reader addList(const QString& objectName, const QString& title, const QList<CoachChoice>& choices);
    Reader addField(const QString& objectName, const QString& title);
    void addTitle(const QString& text, QWidget* buddy);
    json::Object markedNames() const;
    void keepDraft();
    void sayMissing();

    CoachQuestion m_question;
    QString m_draftKey;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
    InlineMessage* m_problem = nullptr;
    std::vector<std::pair<QAbstractButton*, std::string>> m_marks;
    Reader m_read;
    QPlainTextEdit* m_words = nullptr;
    QTimer m_soon;            ///< what is being written is kept after a pause
    bool m_compares = false;  ///< the words are written, and the rubric is on the screen
};

}  // namespace rolewright::ui
