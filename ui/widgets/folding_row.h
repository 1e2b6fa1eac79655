/// A row of buttons whose words give way to their pictures when there is not room for all of them.
#pragma once

#include <QObject>

#include <vector>

class QAbstractButton;
class QLayout;
class QWidget;

namespace rolewright::ui {

/// What folded says on hover what it is; its mnemonic goes on working. The one that was added last folds first.
class FoldingRow final : public QObject {
    Q_OBJECT
public:
    /// `row` lies in `widget`, from side to side; either is the widget's own layout or a part of it.
    FoldingRow(QWidget* widget, QLayout* row);
    /// A QPushButton or QToolButton with a picture.
    void add(QAbstractButton* button);

    static bool isFolded(const QAbstractButton& button);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fold();

    QWidget* m_widget;
    QLayout* m_row;
    std::vector<QAbstractButton*> m_buttons;
};

}  // namespace rolewright::ui
