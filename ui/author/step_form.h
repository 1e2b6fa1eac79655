/// What the author says of a step that was just done, and which of the proposals must be so.
#pragma once

#include "core/training/recording.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `recordTitle`, `recordBody`, `recordDone`, `recordHint`, `recordGoals`, `recordKeep`, `recordNotYet`, `recordFormState`.
class StepForm final : public QWidget {
    Q_OBJECT
public:
    explicit StepForm(QWidget* parent);

    /// What was done; texts that stand here stay.
    void ask(std::shared_ptr<const training::MarkedGoal> marked);
    const std::shared_ptr<const training::MarkedGoal>& marked() const { return m_marked; }
    /// Numbers of the proposals that are ticked.
    std::vector<std::size_t> chosen() const;
    /// Puts the texts into the step.
    void write(training::RecordedStep& step) const;
    /// For the next step.
    void clear();
    /// Why it is not kept.
    void refuse(const QString& why);

Q_SIGNALS:
    /// All texts that must be there are there.
    void kept();
    void cancelled();

private:
    QLineEdit* addLine(const QString& objectName, const QString& label, const QString& hint);
    void keep();

    std::shared_ptr<const training::MarkedGoal> m_marked;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_body = nullptr;
    QLineEdit* m_done = nullptr;
    QLineEdit* m_hint = nullptr;
    QListWidget* m_goals = nullptr;
    InlineMessage* m_state = nullptr;
};

}  // namespace rolewright::ui
