/// The evaluation order as a picture: a box for each step with sign, word and colour, arrows between them, and the one that decides marked.
#pragma once

#include "ui/why/evaluation_steps.h"

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace rolewright::ui {

/// One box. Sign and word say what the colour says.
class StepBox final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StepBox(QWidget* parent);
    void show(const EvaluationStep& step, int number);
    using QWidget::show;
    QSize sizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    EvaluationStep m_step;
};

/// Boxes are called `whyStep_<id>`; arrows go from one to the next, Tab goes to the chosen one. The rows adapt to the width.
class EvaluationPicture final : public QWidget {
    Q_OBJECT
public:
    explicit EvaluationPicture(QWidget* parent);

    void show(const std::vector<EvaluationStep>& steps);
    using QWidget::show;
    /// Index of the chosen step; -1 when there is none.
    int chosen() const;
    QWidget* chosenBox() const;

Q_SIGNALS:
    void stepChosen(int index);
    /// Enter or double click: on to the policies of the step.
    void stepActivated(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    int perRow() const;

    std::vector<StepBox*> m_boxes;  ///< as many as were ever needed
    std::size_t m_shown = 0;
    QStringList m_ids;   ///< of the steps shown
    int m_deciding = 0;
    QButtonGroup* m_group = nullptr;
};

}  // namespace rolewright::ui
